namespace SafeIntegration;

/// <summary>
/// Brings an alert to people. Called from the journal's outbox: if it throws, the alert is delivered again later, so the same alert may arrive
/// twice. Must be thread-safe.
/// </summary>
public interface IAlertSink
{
    /// <summary>Delivers the alert.</summary>
    Task SendAsync(Alert alert, CancellationToken cancellationToken);
}
