using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Calendar;

public interface ICalendar
{
    Task<string[]> ListAsync(DateOnly day);

    Task<bool> IsFreeAsync(DateTimeOffset start);

    [Effect]
    Task ClearDayAsync();
}

public static class CalendarTools
{
    public static IList<AITool> For(ICalendar calendar, TimeProvider clock) =>
    [
        AIFunctionFactory.Create((DateOnly day) => calendar.ListAsync(day), "list"),
        AIFunctionFactory.Create((DateTimeOffset start) => calendar.IsFreeAsync(start), "is_free"),
        AIFunctionFactory.Create(() => clock.GetUtcNow(), "now"),
        AIFunctionFactory.Create(() => calendar.ClearDayAsync(), "clear_day"), // expect: SI2009
    ];
}
