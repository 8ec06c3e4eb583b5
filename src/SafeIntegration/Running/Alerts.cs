using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>Makes alerts for the journal's outbox. The key decides what is one alert: an integration and a kind.</summary>
internal static class Alerts
{
    public static AlertRecord Of(string integration, string kind, DateTimeOffset now, string discriminator = "") => new()
    {
        Key = $"{integration}/{kind}/{discriminator}",
        Integration = integration,
        Kind = kind,
        FirstAt = now,
        LastAt = now,
        DueAt = now,
    };

    /// <summary>The sentence of an alert, which its record does not hold.</summary>
    public static string TextOf(AlertRecord alert) => alert.Kind switch
    {
        AlertKind.PayloadRefused => "Payloads break their contract. They are in quarantine and nothing is lost; mend the contract and replay them.",
        AlertKind.Drift => "Payloads part from their contract: " + DiscriminatorOf(alert) + ".",
        AlertKind.ProviderDown => "The provider does not answer. Items are retried and go to review after their deadline.",
        AlertKind.InDoubt => "Nobody knows whether an effect happened. Look at the receiver and settle the item in the inbox.",
        AlertKind.EffectFailed => "An effect did not happen and is not tried again. Look at it in the inbox.",
        AlertKind.StageChanged => "The integration changed its stage: " + DiscriminatorOf(alert) + ".",
        AlertKind.RateOutOfBounds => "A share of the output left its expected bounds: " + DiscriminatorOf(alert) + ".",
        AlertKind.StaleInbox => "Items wait for a person longer than they should.",
        AlertKind.WrongOutcome => "An effect turned out wrong after it had happened.",
        _ => alert.Kind,
    };

    // Rule texts, stage names and names of members: never values.
    private static string DiscriminatorOf(AlertRecord alert) => alert.Key[(alert.Integration.Length + alert.Kind.Length + 2)..];
}
