using Microsoft.Extensions.Logging;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>Claims items that are due and does their next step. Any number of processes may do so at once. Thread-safe.</summary>
internal sealed class DueExecutor(IntegrationRegistry registry, RunnerServices services)
{
    private const int BatchSize = 16;

    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly ILogger _logger = services.Loggers.CreateLogger<DueExecutor>();

    /// <summary>Works until nothing is due any more, all integrations side by side.</summary>
    /// <returns>How many steps were done.</returns>
    public async Task<int> ExecuteDueAsync(CancellationToken cancellationToken)
    {
        int[] counts = await Task.WhenAll(registry.Workers.Select(worker => ExecuteDueAsync(worker, cancellationToken))).ConfigureAwait(false);
        return counts.Sum();
    }

    /// <summary>One round of one integration: claims a batch and does the next step of each of its items.</summary>
    /// <param name="worker">The integration.</param>
    /// <param name="claim">Ends the claiming.</param>
    /// <param name="work">Ends the steps themselves; an effect that is cut off may have happened or not.</param>
    /// <returns>How many steps were done.</returns>
    public async Task<int> ExecuteRoundAsync(IItemWorker worker, CancellationToken claim, CancellationToken work)
    {
        claim.ThrowIfCancellationRequested();
        var request = new ClaimRequest([worker.Name], _owner, services.Now, worker.Lease, BatchSize);
        IReadOnlyList<ItemRecord> claimed = await services.Store.ClaimDueAsync(request, claim).ConfigureAwait(false);
        services.Metrics.Beat(worker.Name);
        // Together, so that every item of the batch is begun while its lease is fresh.
        await Task.WhenAll(claimed.Select(item => ResumeAsync(worker, item, work))).ConfigureAwait(false);
        return claimed.Count;
    }

    private async Task<int> ExecuteDueAsync(IItemWorker worker, CancellationToken cancellationToken)
    {
        int done = 0;
        int round;
        do
        {
            round = await ExecuteRoundAsync(worker, cancellationToken, cancellationToken).ConfigureAwait(false);
            done += round;
        }
        while (round > 0);
        return done;
    }

    private async Task ResumeAsync(IItemWorker worker, ItemRecord item, CancellationToken cancellationToken)
    {
        try
        {
            await worker.ResumeAsync(item, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            // One item must not stop the others; its lease ends, and it is tried again.
            Log.WorkFailed(_logger, item.Integration, item.Id, problem.GetType().Name);
        }
    }
}
