using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Clinic.Assistant;

public sealed record Slot(DateTimeOffset Start, string Room);

public interface ICalendar
{
    Task<IReadOnlyList<Slot>> FreeAsync(string department, DateOnly day, CancellationToken cancellationToken);

    [Effect]
    Task MoveAsync(Guid appointment, DateTimeOffset start, CancellationToken cancellationToken);
}

public sealed class AppointmentTools(ICalendar calendar, TimeProvider clock)
{
    public IList<AITool> All =>
    [
        AIFunctionFactory.Create(FreeSlotsAsync),
        AIFunctionFactory.Create(() => clock.GetLocalNow().ToString("O"), "now", "The time at the clinic."),
        new ApprovalRequiredAIFunction(AIFunctionFactory.Create(MoveAsync)),
    ];

    [Description("Lists the free slots of a department on a day.")]
    private Task<IReadOnlyList<Slot>> FreeSlotsAsync(string department, DateOnly day, CancellationToken cancellationToken) =>
        calendar.FreeAsync(department, day, cancellationToken);

    [Description("Moves an appointment.")]
    private async Task<string> MoveAsync(Guid appointment, DateTimeOffset start, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (start < now || start > now.AddDays(90))
            return "Appointments are made for the next ninety days.";

        await calendar.MoveAsync(appointment, start, cancellationToken);
        return "done";
    }
}

public sealed class ReceptionAssistant(IChatClient chat, AppointmentTools tools, ILogger<ReceptionAssistant> logger)
{
    public async Task<ChatResponse> AskAsync(IList<ChatMessage> conversation, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(conversation, new ChatOptions { Tools = tools.All }, cancellationToken);
        conversation.AddMessages(response);
        logger.LogInformation("{Count} messages so far", conversation.Count);
        return response;
    }
}
