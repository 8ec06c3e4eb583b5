using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Office.Calendar;

public sealed record Appointment(string Title, DateTime Start, string[] Guests);

public interface ICalendar
{
    Task<IReadOnlyList<Appointment>> DayAsync(DateOnly day);

    [Effect]
    Task AddAsync(Appointment appointment);

    [Effect]
    Task RemoveAsync(string title, DateTime start);
}

public sealed class CalendarTools(ICalendar calendar)
{
    [Description("Lists the appointments of a day.")]
    public Task<IReadOnlyList<Appointment>> DayAsync(DateOnly day) => calendar.DayAsync(day);

    [Description("Invites guests to an appointment.")]
    public async Task<string> InviteAsync(string title, DateTime start, string[] guests)
    {
        await calendar.AddAsync(new Appointment(title, start, guests));
        return $"{guests.Length} guests are invited.";
    }

    [Description("Cancels an appointment.")]
    public Task CancelAsync(string title, DateTime start) => calendar.RemoveAsync(title, start);
}

public sealed class CalendarAssistant(IChatClient inner, CalendarTools calendar)
{
    private readonly IChatClient _chat = inner.AsBuilder().UseFunctionInvocation().Build();

    public async Task<ChatResponse> NextAsync(IList<ChatMessage> conversation, CancellationToken cancellationToken)
    {
        var options = new ChatOptions
        {
            Tools =
            [
                AIFunctionFactory.Create(calendar.DayAsync, "list_day"),
                new ApprovalRequiredAIFunction(AIFunctionFactory.Create(calendar.InviteAsync, "invite")),
                new ApprovalRequiredAIFunction(AIFunctionFactory.Create(calendar.CancelAsync, "cancel")),
            ],
        };

        ChatResponse response = await _chat.GetResponseAsync(conversation, options, cancellationToken);
        conversation.AddMessages(response);
        return response;
    }
}
