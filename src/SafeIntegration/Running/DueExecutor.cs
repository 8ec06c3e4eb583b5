using Microsoft.Extensions.Logging;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>Claims items that are due and does their next step. Any number of processes may do so at once.</summary>
internal sealed class DueExecutor(IntegrationRegistry registry, RunnerServices services) : IDueExecutor
{
    private const int BatchSize = 16;

    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly ILogger _logger = services.Loggers.CreateLogger<DueExecutor>();

    public async Task<int> ExecuteDueAsync(CancellationToken cancellationToken)
    {
        int done = 0;
        // One integration at a time would let a slow one starve the others; their leases differ, so each claims for itself.
        int[] counts = await Task.WhenAll(registry.Workers.Select(worker => ExecuteDueAsync(worker, cancellationToken))).ConfigureAwait(false);
        foreach (int count in counts)
            done += count;
        services.Metrics.Beat();
        return done;
    }

    private async Task<int> ExecuteDueAsync(IItemWorker worker, CancellationToken cancellationToken)
    {
        int done = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var request = new ClaimRequest([worker.Name], _owner, services.Now, worker.Lease, BatchSize);
            IReadOnlyList<ItemRecord> claimed = await services.Store.ClaimDueAsync(request, cancellationToken).ConfigureAwait(false);
            if (claimed.Count == 0)
                return done;
            // Together, so that every item of the batch is begun while its lease is fresh.
            await Task.WhenAll(claimed.Select(item => ResumeAsync(worker, item, cancellationToken))).ConfigureAwait(false);
            done += claimed.Count;
        }
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
