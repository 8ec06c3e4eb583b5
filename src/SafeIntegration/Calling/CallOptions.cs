namespace SafeIntegration;

/// <summary>How long a call may take, and how a provider that is down is retried.</summary>
public sealed class CallOptions
{
    /// <summary>How long one call may take. Default: 100 seconds.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The pause after the first failed call; it doubles with each further one, up to ten minutes. Default: 5 seconds.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after its submission an item without an answer goes to review. Default: 4 hours.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromHours(4);

    internal TimeSpan DelayAfter(int attempts)
    {
        double factor = Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return TimeSpan.FromMilliseconds(Math.Min(RetryDelay.TotalMilliseconds * factor, TimeSpan.FromMinutes(10).TotalMilliseconds));
    }
}
