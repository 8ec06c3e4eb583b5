using Microsoft.Extensions.AI;

namespace Interview;

public sealed class Interviewer(IChatClient chat, TextReader person, TextWriter screen)
{
    public async Task<IReadOnlyList<ChatMessage>> InterviewAsync(string topic)
    {
        List<ChatMessage> history = [new(ChatRole.System, "Ask one question at a time. Say DONE when you know enough."), new(ChatRole.User, topic)];
        while (true)
        {
            ChatResponse next = await chat.GetResponseAsync(history);
            history.AddMessages(next);
            if (next.Text.Contains("DONE", StringComparison.Ordinal)) return history;
            await screen.WriteLineAsync(next.Text);
            history.Add(new ChatMessage(ChatRole.User, await person.ReadLineAsync() ?? "no answer"));
        }
    }
}
