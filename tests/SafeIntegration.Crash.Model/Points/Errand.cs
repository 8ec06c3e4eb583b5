using SafeIntegration.Crash.Checking;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>
/// What an application does all day, once: a small bill is queued and applied, a large one is submitted, approved and applied, with one answer lost on the way. Each step
/// can be taken again by another process, as a caller who got no answer does.
/// </summary>
internal sealed class Errand(SteppedClock clock, Notes notes)
{
    public const string LargeId = "large";
    private const string SmallId = "small";
    private const string Reviewer = "anna";
    private const int Small = 1;
    private const int Large = 900;

    private static readonly CancellationToken None = CancellationToken.None;

    public IReadOnlyList<Func<Office, Task>> Steps =>
    [
        async office => Accepted(SmallId, await office.Integration.EnqueueAsync(new() { Id = SmallId, Amount = Small }, None)),
        office => office.Executor.ExecuteDueAsync(None),
        async office => Accepted(LargeId, await office.Integration.SubmitAsync(new() { Id = LargeId, Amount = Large }, None)),
        ApproveAsync,
        office => RunAsync(office, BillRules.UndoWindow + TimeSpan.FromSeconds(1)),
        office => RunAsync(office, TimeSpan.FromHours(1)),
    ];

    /// <summary>Gives everything its time.</summary>
    public async Task SettleAsync(Office office)
    {
        const int Rounds = 8;
        for (int round = 0; round < Rounds; round++)
            await RunAsync(office, TimeSpan.FromHours(1));
    }

    private async Task ApproveAsync(Office office)
    {
        ItemRecord item = await office.Journal.FindByKeyAsync(office.Worker.Name, LargeId, None) ?? throw new InvalidOperationException("The large bill is lost.");
        ReviewTicket<Payment> ticket = (await office.Desk.FindAsync<Payment>(item.Id, Office.Reviewer(Reviewer), None))!;
        ReviewResult result = await office.Desk.CompleteAsync(ticket, new Approve<Payment>(), Office.Reviewer(Reviewer), None);
        if (result.Outcome == ReviewOutcome.Accepted)
            notes.Add(new Seen(SeenKind.Decided, office.Worker.Name, LargeId, item.Id.Value, AuditAction.Approved, Reviewer));
    }

    private Task<int> RunAsync(Office office, TimeSpan after)
    {
        clock.Step(after);
        return office.Executor.ExecuteDueAsync(None);
    }

    private void Accepted(string key, Decision<Payment> decision) => notes.Add(new Seen(SeenKind.Accepted, "", key, decision.Item.Value));
}
