namespace SafeIntegration;

/// <summary>The launch period, in which people decide everything. It ends when the time is over <em>and</em> the error rate is certified.</summary>
public sealed class LaunchOptions
{
    /// <summary>How long it lasts at least. Default: 14 days.</summary>
    public TimeSpan MinDuration { get; set; } = TimeSpan.FromDays(14);
}
