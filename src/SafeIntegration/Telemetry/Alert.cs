namespace SafeIntegration;

/// <summary>Something a person should know. Says what and how often, and where to look; never holds content.</summary>
/// <param name="Kind">One of <see cref="AlertKind"/>.</param>
/// <param name="Integration">Name of the integration; empty for the library as a whole.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Count">How often it happened since the last message.</param>
/// <param name="Since">Since when it is counted: its first time, or the last message.</param>
/// <param name="Link">Where to look; null if no inbox address is configured.</param>
public sealed record Alert(string Kind, string Integration, string Text, long Count, DateTimeOffset Since, Uri? Link);

/// <summary>The kinds of <see cref="Alert"/>.</summary>
public static class AlertKind
{
    /// <summary>A payload broke its contract and is in quarantine.</summary>
    public const string PayloadRefused = "payload-refused";

    /// <summary>Payloads carry members the contract does not know.</summary>
    public const string Drift = "drift";

    /// <summary>A provider is down; its items are being retried.</summary>
    public const string ProviderDown = "provider-down";

    /// <summary>Nobody knows whether an effect happened.</summary>
    public const string InDoubt = "in-doubt";

    /// <summary>An effect did not happen and is not tried again.</summary>
    public const string EffectFailed = "effect-failed";

    /// <summary>An integration changed its stage.</summary>
    public const string StageChanged = "stage-changed";

    /// <summary>A rate left its expected bounds.</summary>
    public const string RateOutOfBounds = "rate-out-of-bounds";

    /// <summary>Items wait for a person longer than they should.</summary>
    public const string StaleInbox = "stale-inbox";

    /// <summary>An effect turned out wrong after it had happened.</summary>
    public const string WrongOutcome = "wrong-outcome";
}
