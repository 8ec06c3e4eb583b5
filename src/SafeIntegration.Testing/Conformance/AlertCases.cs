using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>The outbox of alerts: counting, due times, deliveries.</summary>
internal static class AlertCases
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Now = Samples.Now;

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("An alert is claimed when it is due and not before", async (store, token) =>
        {
            AlertRecord alert = Samples.Alert("key", Now, Now.AddSeconds(5));
            await store.RaiseAlertAsync(alert, token);
            Ensure.Equal(0, (await ClaimAsync(store, Now.AddSeconds(4), token)).Count, "Claims before it is due");
            DateTimeOffset due = Now.AddSeconds(5);
            Ensure.Sequence([alert with { DueAt = due + Lease }], await ClaimAsync(store, due, token), "Claims when it is due");
        }),
        Case.Of("An alert raised without a due time is due at once", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("key") with { DueAt = null }, token);
            Ensure.Equal(1, (await ClaimAsync(store, Now, token)).Count, "Claims");
        }),
        Case.Of("An alert raised again counts and keeps its first and due times", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("key", Now, Now.AddMinutes(1)), token);
            await store.RaiseAlertAsync(Samples.Alert("key", Now.AddSeconds(10), Now.AddSeconds(10)), token);
            await store.RaiseAlertAsync(Samples.Alert("key", Now.AddSeconds(20), Now.AddHours(1)) with { Count = 3 }, token);
            Ensure.Equal(0, (await ClaimAsync(store, Now.AddSeconds(59), token)).Count, "Claims before the first due time");
            AlertRecord alert = await ClaimOneAsync(store, Now.AddMinutes(1), token);
            Ensure.Equal((5L, Now, Now.AddSeconds(20)), (alert.Count, alert.FirstAt, alert.LastAt), "Count, first and last time");
        }),
        Case.Of("Alerts with other keys are other alerts", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("one"), token);
            await store.RaiseAlertAsync(Samples.Alert("two"), token);
            IReadOnlyList<AlertRecord> claimed = await ClaimAsync(store, Now, token);
            Ensure.Sequence(["one", "two"], claimed.Select(alert => alert.Key).Order(), "The alerts");
        }),
        Case.Of("A claim takes those due longest, up to the maximum", async (store, token) =>
        {
            foreach (int second in (int[])[2, 0, 1])
                await store.RaiseAlertAsync(Samples.Alert($"key-{second}", Now, Now.AddSeconds(second)), token);
            IReadOnlyList<AlertRecord> claimed = await store.ClaimAlertsAsync(Now.AddMinutes(1), Lease, 2, token);
            Ensure.Sequence(["key-0", "key-1"], claimed.Select(alert => alert.Key).Order(), "The alerts");
        }),
        Case.Of("A delivery that is never completed is tried again after the lease", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("key"), token);
            await ClaimOneAsync(store, Now, token);
            Ensure.Equal(0, (await ClaimAsync(store, Now + Lease / 2, token)).Count, "Claims within the lease");
            await ClaimOneAsync(store, Now + Lease, token);
        }),
        Case.Of("A delivered alert is told and not due any more", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("key"), token);
            await DeliverAsync(store, Now, token);
            Ensure.Equal(0, (await ClaimAsync(store, Now.AddYears(1), token)).Count, "Claims after the delivery");
        }),
        Case.Of("A failed delivery is counted and retried when it says", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("key"), token);
            AlertRecord alert = await ClaimOneAsync(store, Now, token);
            await store.CompleteAlertAsync(alert, Now, Now.AddSeconds(7), token);
            Ensure.Equal(0, (await ClaimAsync(store, Now.AddSeconds(6), token)).Count, "Claims before the retry");
            alert = await ClaimOneAsync(store, Now.AddSeconds(7), token);
            Ensure.Equal((1, 0L), (alert.Attempts, alert.DeliveredCount), "Attempts and delivered count");
        }),
        Case.Of("What is raised during a delivery is told after the repeat time", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("key"), token);
            AlertRecord alert = await ClaimOneAsync(store, Now, token);
            await store.RaiseAlertAsync(Samples.Alert("key", Now.AddSeconds(1)), token);
            DateTimeOffset delivered = Now.AddSeconds(2);
            await store.CompleteAlertAsync(alert, delivered, null, token);
            DateTimeOffset again = delivered + IJournalStore.AlertRepeat;
            Ensure.Equal(0, (await ClaimAsync(store, again.AddMilliseconds(-1), token)).Count, "Claims before the repeat time");
            alert = await ClaimOneAsync(store, again, token);
            Ensure.Equal((2L, 1L, delivered), (alert.Count, alert.DeliveredCount, alert.DeliveredAt), "Count, delivered count and delivery");
        }),
        Case.Of("What is raised after a delivery is told after the repeat time", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("key"), token);
            await DeliverAsync(store, Now, token);
            await store.RaiseAlertAsync(Samples.Alert("key", Now.AddSeconds(1)), token);
            DateTimeOffset again = Now + IJournalStore.AlertRepeat;
            Ensure.Equal(0, (await ClaimAsync(store, again.AddMilliseconds(-1), token)).Count, "Claims before the repeat time");
            await ClaimOneAsync(store, again, token);
        }),
        Case.Of("What is raised long after a delivery is due when it says", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("key"), token);
            await DeliverAsync(store, Now, token);
            DateTimeOffset later = Now.AddDays(1);
            await store.RaiseAlertAsync(Samples.Alert("key", later), token);
            await ClaimOneAsync(store, later, token);
        }),
        Case.Of("A late report of a claim that was overtaken leaves the due time alone", async (store, token) =>
        {
            await store.RaiseAlertAsync(Samples.Alert("key"), token);
            AlertRecord slow = await ClaimOneAsync(store, Now, token);
            AlertRecord quick = await ClaimOneAsync(store, Now + Lease, token);
            await store.CompleteAlertAsync(quick, Now + Lease, null, token);
            await store.CompleteAlertAsync(slow, Now + Lease, Now + Lease, token);
            Ensure.Equal(0, (await ClaimAsync(store, Now.AddYears(1), token)).Count, "Claims after both reports");
        }),
        Case.Of("Alerts of a commit are raised with it", async (store, token) =>
        {
            await store.SaveAsync(Samples.New() with { Alerts = [Samples.Alert("key"), Samples.Alert("key")] }, token);
            Ensure.Equal(2L, (await ClaimOneAsync(store, Now, token)).Count, "The count");
        }),
        Case.Of("Concurrent claims give each alert to one", async (store, token) =>
        {
            for (int i = 0; i < 30; i++)
                await store.RaiseAlertAsync(Samples.Alert($"key-{i}"), token);
            IReadOnlyList<AlertRecord>[] claimed = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
                Task.Run(() => store.ClaimAlertsAsync(Now, Lease, 2, token), token)));
            Ensure.Equal(30, claimed.SelectMany(alerts => alerts).Select(alert => alert.Key).Distinct().Count(), "Alerts claimed");
            Ensure.Equal(30, claimed.Sum(alerts => alerts.Count), "Claims");
        }),
    ];

    private static Task<IReadOnlyList<AlertRecord>> ClaimAsync(IJournalStore store, DateTimeOffset now, CancellationToken token) =>
        store.ClaimAlertsAsync(now, Lease, 10, token);

    private static async Task<AlertRecord> ClaimOneAsync(IJournalStore store, DateTimeOffset now, CancellationToken token)
    {
        IReadOnlyList<AlertRecord> claimed = await ClaimAsync(store, now, token);
        Ensure.Equal(1, claimed.Count, "Claims");
        return claimed[0];
    }

    private static async Task DeliverAsync(IJournalStore store, DateTimeOffset now, CancellationToken token) =>
        await store.CompleteAlertAsync(await ClaimOneAsync(store, now, token), now, null, token);
}
