namespace SafeIntegration.Tests.Telemetry;

/// <summary>Keeps the alerts it takes, and fails as often as it is told to.</summary>
internal sealed class RecordingSink : IAlertSink
{
    private readonly List<Alert> _taken = [];
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int FailuresLeft { get; set; }

    /// <summary>Completes with the first alert.</summary>
    public Task First => _first.Task;

    public IReadOnlyList<Alert> Taken
    {
        get
        {
            lock (_lock)
                return [.. _taken];
        }
    }

    public Task SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (FailuresLeft > 0)
            {
                FailuresLeft--;
                throw new HttpRequestException("no connection");
            }

            _taken.Add(alert);
        }

        _first.TrySetResult();
        return Task.CompletedTask;
    }
}
