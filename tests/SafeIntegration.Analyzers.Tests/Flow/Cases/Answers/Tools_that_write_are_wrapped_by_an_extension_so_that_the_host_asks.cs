using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Office.Assistant;

public interface ICalendar
{
    Task<string[]> FreeSlotsAsync(DateOnly day);

    [Effect]
    Task InviteAsync(string guest, DateTime start);
}

public static class ToolApproval
{
    extension(AIFunction function)
    {
        public AITool AfterApproval() => new ApprovalRequiredAIFunction(function);
    }
}

public sealed class CalendarTools(ICalendar calendar)
{
    public ChatOptions Options() => new()
    {
        Tools =
        [
            AIFunctionFactory.Create(calendar.FreeSlotsAsync, "free_slots"),
            AIFunctionFactory.Create(InviteAsync, "invite").AfterApproval(),
        ],
    };

    [Description("Invites a guest to a meeting.")]
    private async Task<string> InviteAsync(string guest, DateTime start)
    {
        await calendar.InviteAsync(guest, start);
        return $"Invited for {start:f}.";
    }
}

public sealed class AssistantLoop(IChatClient chat, CalendarTools tools)
{
    public async Task TurnAsync(List<ChatMessage> history, Func<ToolApprovalRequestContent, bool> ask, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(history, tools.Options(), cancellationToken);
        history.AddMessages(response);
        foreach (ToolApprovalRequestContent request in response.Messages.SelectMany(message => message.Contents).OfType<ToolApprovalRequestContent>())
            history.Add(new ChatMessage(ChatRole.User, [request.CreateResponse(ask(request))]));
        Console.WriteLine(response.Text);
    }
}
