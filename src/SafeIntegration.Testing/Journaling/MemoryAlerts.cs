using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>The alerts of the in-memory journal, as functions from one state to the next.</summary>
internal static class MemoryAlerts
{
    public static JournalState Raise(JournalState state, AlertRecord raised)
    {
        DateTimeOffset due = (raised.DueAt ?? raised.LastAt).ToMilliseconds();
        AlertRecord alert = state.Alerts.TryGetValue(raised.Key, out AlertRecord? stored)
            ? stored with
            {
                Count = stored.Count + raised.Count,
                LastAt = Later(stored.LastAt, raised.LastAt.ToMilliseconds()),
                DueAt = stored.DueAt ?? Later(due, stored.DeliveredAt + IJournalStore.AlertRepeat ?? due),
            }
            : raised with
            {
                DeliveredCount = 0,
                FirstAt = raised.FirstAt.ToMilliseconds(),
                LastAt = raised.LastAt.ToMilliseconds(),
                DueAt = due,
                DeliveredAt = null,
                Attempts = 0,
            };
        return state with { Alerts = state.Alerts.SetItem(alert.Key, alert) };
    }

    public static (IReadOnlyList<AlertRecord> Claimed, JournalState State) Claim(
        JournalState state, DateTimeOffset now, TimeSpan lease, int max)
    {
        AlertRecord[] claimed = [.. state.Alerts.Values
            .Where(alert => alert.DueAt <= now.ToMilliseconds())
            .OrderBy(alert => alert.DueAt).ThenBy(alert => alert.Key, StringComparer.Ordinal)
            .Take(max)
            .Select(alert => alert with { DueAt = (now + lease).ToMilliseconds() })];
        return (claimed, state with { Alerts = state.Alerts.SetItems(claimed.Select(alert => KeyValuePair.Create(alert.Key, alert))) });
    }

    public static JournalState Complete(JournalState state, AlertRecord claimed, DateTimeOffset now, DateTimeOffset? retryAt)
    {
        if (!state.Alerts.TryGetValue(claimed.Key, out AlertRecord? stored))
            return state;
        bool overtaken = stored.DueAt != claimed.DueAt;
        if (retryAt is { } again)
        {
            return overtaken ? state : Set(state, stored with { Attempts = stored.Attempts + 1, DueAt = again.ToMilliseconds() });
        }

        DateTimeOffset? repeat = stored.Count > claimed.Count ? (now + IJournalStore.AlertRepeat).ToMilliseconds() : null;
        return Set(state, stored with
        {
            DeliveredCount = Math.Max(stored.DeliveredCount, claimed.Count),
            DeliveredAt = Later(stored.DeliveredAt ?? now.ToMilliseconds(), now.ToMilliseconds()),
            Attempts = 0,
            DueAt = overtaken ? stored.DueAt : repeat,
        });
    }

    private static JournalState Set(JournalState state, AlertRecord alert) =>
        state with { Alerts = state.Alerts.SetItem(alert.Key, alert) };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
