using Microsoft.Extensions.Options;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>Does what is due when it is called. Where no hosted service does so, it also keeps watch, delivers alerts and deletes old contents.</summary>
internal sealed class ScheduledWork(DueExecutor executor, Watch watch, AlertDispatcher alerts, Retention retention, IOptions<SafeIntegrationOptions> options) : IDueExecutor
{
    public async Task<int> ExecuteDueAsync(CancellationToken cancellationToken)
    {
        int done = await executor.ExecuteDueAsync(cancellationToken).ConfigureAwait(false);
        if (!options.Value.RunInBackground)
        {
            await watch.LookAsync(cancellationToken).ConfigureAwait(false);
            await alerts.DeliverAsync(cancellationToken).ConfigureAwait(false);
            if (options.Value.KeepContentsFor is { } keep)
                await retention.SweepAsync(keep, cancellationToken).ConfigureAwait(false);
        }

        return done;
    }
}
