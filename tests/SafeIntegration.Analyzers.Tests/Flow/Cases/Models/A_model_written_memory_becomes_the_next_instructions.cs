// shape: conversation with a rolling memory
using Microsoft.Extensions.AI;

namespace Coaching.Companion;

public sealed class Companion(IChatClient chat)
{
    private const string Persona = "You are a patient running coach.";
    private readonly List<ChatMessage> _turns = [];
    private string _memory = "nothing yet";

    public async Task<bool> TalkAsync(string line, CancellationToken token)
    {
        if (line is "" or "bye")
            return false;

        _turns.Add(new ChatMessage(ChatRole.User, line));
        ChatOptions options = new() { Instructions = Persona + " What you know about the runner: " + _memory }; // expect: SI2008
        ChatResponse response = await chat.GetResponseAsync(_turns, options, token);
        _turns.AddMessages(response);
        Console.WriteLine(response.Text);

        if (_turns.Count > 20)
            await CompressAsync(token);
        return true;
    }

    private async Task CompressAsync(CancellationToken token)
    {
        string transcript = string.Join('\n', _turns.Select(static turn => $"{turn.Role}: {turn.Text}"));
        ChatResponse summary = await chat.GetResponseAsync("Sum up what we know about the runner:\n" + transcript, cancellationToken: token);
        _memory = summary.Text;
        _turns.RemoveRange(0, _turns.Count - 4);
    }
}
