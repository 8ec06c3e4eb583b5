namespace SafeIntegration.Analyzers.Baseline;

/// <summary>How the compiler's log shows that the baseline, and not a pragma, is why a finding is not reported.</summary>
internal static class BaselineMark
{
    /// <summary>The id of the suppression.</summary>
    public const string SuppressionId = "SIBASELINE";
}
