using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Meetings;

public sealed class MeetingDraft
{
    public required Guid Meeting { get; init; }
    public required DateTimeOffset Start { get; init; }
    public string Agenda { get; set; } = "";
}

public interface ICalendar
{
    [Effect]
    Task ReserveAsync(Guid meeting, DateTimeOffset start);
}

public sealed class MeetingPlanner(IChatClient chat, ICalendar calendar)
{
    public async Task<MeetingDraft> PlanAsync(Guid meeting, DateTimeOffset start, string topic)
    {
        MeetingDraft draft = new() { Meeting = meeting, Start = start };
        draft.Agenda = (await chat.GetResponseAsync("Propose an agenda about " + topic)).Text;
        await calendar.ReserveAsync(draft.Meeting, draft.Start);
        return draft;
    }
}
