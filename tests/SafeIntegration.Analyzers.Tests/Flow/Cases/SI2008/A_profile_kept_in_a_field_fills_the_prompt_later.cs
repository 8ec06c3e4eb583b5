using Microsoft.Extensions.AI;

namespace Coaching;

public sealed class CoachSession(HttpClient profiles, IChatClient chat)
{
    private string _profile = "";
    private readonly List<ChatMessage> _history = [];

    public async Task OpenAsync(int member) => _profile = await profiles.GetStringAsync($"members/{member}/biography");

    public async Task<string> SayAsync(string text)
    {
        if (_history.Count == 0)
            _history.Add(new ChatMessage(ChatRole.System, $"You coach this person: {_profile}")); // expect: SI2008
        _history.Add(new ChatMessage(ChatRole.User, text));
        ChatResponse response = await chat.GetResponseAsync(_history);
        _history.AddMessages(response);
        return response.Text;
    }
}
