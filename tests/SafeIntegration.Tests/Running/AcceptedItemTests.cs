using SafeIntegration.Journaling;
using SafeIntegration.Tests.Hosting;

namespace SafeIntegration.Tests.Running;

public sealed class AcceptedItemTests
{
    [Fact]
    public async Task An_item_that_was_accepted_is_not_called_refused_because_the_journal_fails_afterwards()
    {
        (IJournalStore store, FlakyJournal journal) = FlakyJournal.Create();
        await using var bench = AlertBench.On(store, time: null, Certification.Definition());
        journal.BreaksAfter = nameof(IJournalStore.CommitAsync);
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, CancellationToken.None);
        Assert.IsType<NeedsReview<Label>>(decision);
    }
}
