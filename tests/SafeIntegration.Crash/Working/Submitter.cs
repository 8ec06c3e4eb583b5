using SafeIntegration.Crash.Ledger;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash;

/// <summary>Submits orders of all kinds, tells the ledger of each one that was accepted, and slows down when effects do not keep up.</summary>
internal sealed class Submitter(IReadOnlyList<Integration<Order, Posting>> integrations, IJournalStore journal, LedgerClient ledger, WorkOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);
    private static readonly ItemState[] Unfinished = [ItemState.Received, ItemState.Due, ItemState.Started];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (int first = options.From; ; first += options.Width)
        {
            await Task.WhenAll(Enumerable.Range(first, options.Width).Select(number => SubmitAsync(number, cancellationToken)));
            do
                await Task.Delay(Pause, cancellationToken);
            while (await BacklogAsync(cancellationToken) > 30 * options.Width);
        }
    }

    private async Task SubmitAsync(int number, CancellationToken cancellationToken)
    {
        EffectKind kind = Order.KindOf(number);
        var order = new Order { Id = Order.IdOf(options.Slot, number) };
        await ledger.AskAsync(new(Verb.Submitting, kind, order.Id), cancellationToken);
        Decision<Posting>? decision;
        while ((decision = await TrySubmitAsync(integrations[(int)kind], order, Order.IsQueued(number), cancellationToken)) is null)
            await Task.Delay(Pause, cancellationToken);
        await ledger.AskAsync(new(Verb.Accepted, kind, order.Id, decision.Item.Value), cancellationToken);
    }

    /// <summary>Null if the journal could not be written, for example because a busy machine held its lock for long: then nothing was accepted.</summary>
    private static async Task<Decision<Posting>?> TrySubmitAsync(Integration<Order, Posting> integration, Order order, bool isQueued, CancellationToken cancellationToken)
    {
        try
        {
            return isQueued ? await integration.EnqueueAsync(order, cancellationToken) : await integration.SubmitAsync(order, cancellationToken);
        }
        catch (JournalUnavailableException)
        {
            return null;
        }
    }

    private async Task<long> BacklogAsync(CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<StateCount> counts = await journal.CountAsync(cancellationToken);
            return counts.Where(count => Unfinished.Contains(count.State)).Sum(count => count.Count);
        }
        catch (JournalUnavailableException)
        {
            return long.MaxValue;
        }
    }
}
