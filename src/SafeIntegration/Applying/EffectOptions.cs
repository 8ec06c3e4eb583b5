namespace SafeIntegration;

/// <summary>How effects are carried out.</summary>
public sealed class EffectOptions
{
    /// <summary>How long a review can be undone before its effect starts. Default: 10 seconds.</summary>
    public TimeSpan UndoWindow { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long one attempt may take, and how long a worker that stopped answering keeps its item. Default: 1 minute.
    /// </summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often an effect that certainly did not happen is tried before it fails and a person looks. Default: 10.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>The pause after the first failed attempt; it doubles with each further one, up to an hour. Default: 5 seconds.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    internal TimeSpan DelayAfter(int attempts)
    {
        double factor = Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        double milliseconds = Math.Min(RetryDelay.TotalMilliseconds * factor, TimeSpan.FromHours(1).TotalMilliseconds);
        return TimeSpan.FromMilliseconds(milliseconds);
    }
}
