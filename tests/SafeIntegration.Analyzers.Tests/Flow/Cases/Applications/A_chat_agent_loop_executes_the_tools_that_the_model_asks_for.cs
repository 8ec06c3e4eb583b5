// shape: a tool loop written by hand, as in samples that do not use a framework
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Assistant;

public interface ICalendar
{
    [Effect]
    Task BookAsync(string day, string title);
}

public sealed class HandWrittenLoop(IChatClient chat, ICalendar calendar)
{
    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "You book meetings."), new(ChatRole.User, question)];
        while (true)
        {
            ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
            messages.AddRange(response.Messages);
            FunctionCallContent[] calls = [.. response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()];
            if (calls.Length == 0)
                return response.Text;
            foreach (FunctionCallContent call in calls)
            {
                if (call.Arguments is null || !call.Arguments.TryGetValue("title", out object? title))
                    continue;
                await calendar.BookAsync("monday", title?.ToString() ?? "Meeting"); // expect: SI2001, SI1005
                messages.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, "booked")]));
            }
        }
    }
}
