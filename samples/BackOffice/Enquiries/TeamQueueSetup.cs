namespace BackOffice.Enquiries;

/// <summary>Creates the team queues before the first enquiry comes.</summary>
public sealed class TeamQueueSetup(TeamQueues queues) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => queues.CreateAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
