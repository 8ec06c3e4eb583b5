using System.Text;
using Microsoft.Extensions.AI;

namespace Chat.Memory;

public sealed class Conversation(IChatClient chat)
{
    private const int Limit = 20;
    private readonly List<ChatMessage> _history = [new(ChatRole.System, "You help the members of a library.")];

    public async Task<string> SayAsync(string text, CancellationToken cancellationToken)
    {
        _history.Add(new ChatMessage(ChatRole.User, text));
        if (_history.Count > Limit)
            await ForgetAsync(cancellationToken);

        ChatResponse response = await chat.GetResponseAsync(_history, cancellationToken: cancellationToken);
        _history.AddMessages(response);
        return response.Text;
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        int keep = _history.Count - 6;
        StringBuilder transcript = new();
        foreach (ChatMessage message in _history.Skip(1).Take(keep - 1))
            transcript.Append(message.Role).Append(": ").AppendLine(message.Text);

        List<ChatMessage> question =
        [
            new(ChatRole.System, "Sum up the conversation in ten lines."),
            new(ChatRole.User, transcript.ToString()),
        ];
        string summary = (await chat.GetResponseAsync(question, cancellationToken: cancellationToken)).Text;
        _history.RemoveRange(1, keep - 1);
        _history.Insert(1, new ChatMessage(ChatRole.System, $"What was said so far: {summary}")); // expect: SI2008
    }
}
