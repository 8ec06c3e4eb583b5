using Microsoft.Extensions.AI;

namespace Desk.Conversations;

public sealed class RollingConversation(IChatClient chat)
{
    private const string Persona = "You help the colleagues at the front desk. Be brief.";
    private const int Keep = 6;

    private readonly List<ChatMessage> _recent = [];
    private string _summary = "";

    public async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        _recent.Add(new(ChatRole.User, text));
        ChatResponse response = await chat.GetResponseAsync(_recent, new ChatOptions { Instructions = Persona + "\n" + _summary, Temperature = 0.2f }, cancellationToken); // expect: SI2008
        _recent.AddMessages(response);
        Console.WriteLine(response.Text);

        if (_recent.Count > Keep)
            await CompactAsync(cancellationToken);
    }

    private async Task CompactAsync(CancellationToken cancellationToken)
    {
        List<ChatMessage> question =
        [
            .. _recent,
            new(ChatRole.User, "Summarise what was said so far in five sentences."),
        ];
        ChatResponse response = await chat.GetResponseAsync(question, cancellationToken: cancellationToken);
        _summary = response.Text;
        _recent.RemoveRange(0, _recent.Count - 2);
    }
}
