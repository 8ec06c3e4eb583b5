using System.Text.RegularExpressions;

namespace SafeIntegration.Analyzers.Tests.Flow.Suites;

/// <summary>The cases that are known to fail, each with its reason: lines of the form <c>- Folder/Case: reason</c>.</summary>
internal static partial class KnownLimits
{
    public static IReadOnlyDictionary<string, string> All { get; } = FlowCases.KnownLimits
        .SelectMany(text => Entry().Matches(text)).ToDictionary(entry => entry.Groups["name"].Value, entry => entry.Groups["reason"].Value.Trim(), StringComparer.Ordinal);

    [GeneratedRegex(@"^- (?<name>[^:\n]+): (?<reason>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();
}
