namespace SafeIntegration;

/// <summary>What became of an effect, where people work.</summary>
public enum Outcome
{
    /// <summary>It was used.</summary>
    Used,

    /// <summary>Nobody used it.</summary>
    Ignored,

    /// <summary>It was wrong. Counts in the certificate and raises an alert.</summary>
    Wrong,
}
