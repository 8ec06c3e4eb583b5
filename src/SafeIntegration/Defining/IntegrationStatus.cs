namespace SafeIntegration;

/// <summary>Where an integration stands.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Summary">One sentence: the certificate, or what is missing to it.</param>
/// <param name="Certificate">The certificate in force; null without one.</param>
/// <param name="Counts">How many items are in each state.</param>
public sealed record IntegrationStatus(
    IntegrationStage Stage, string Summary, Certificate? Certificate, IReadOnlyDictionary<ItemState, long> Counts);
