namespace SafeIntegration.Tasks;

/// <summary>The codes of what the build says itself. SI9100, a setting it does not know, stands in the targets. All are described in docs/adopting.md.</summary>
internal static class Codes
{
    /// <summary>There are many findings and no baseline.</summary>
    public const string Suggestion = "SI9101";

    /// <summary>Entries of the baseline match no finding any more.</summary>
    public const string Stale = "SI9102";

    /// <summary>The baseline or the compiler's log cannot be read.</summary>
    public const string Unreadable = "SI9103";
}
