using System.Text.RegularExpressions;

namespace SafeIntegration.Package.Tests.Building;

/// <summary>What a build said.</summary>
/// <param name="Succeeded">Whether it ended well.</param>
/// <param name="Output">All of it.</param>
internal sealed partial record BuildResult(bool Succeeded, string Output)
{
    /// <summary>The warnings and errors of SafeIntegration's rules, each once: file, line, id.</summary>
    public IReadOnlyList<RuleReport> Reports { get; } = [.. ReportPattern().Matches(Output).Select(ReportOf).Distinct().Order()];

    /// <summary>The reports as lines of a text, for one comparison.</summary>
    public string Told => string.Join('\n', Reports);

    private static RuleReport ReportOf(Match match) => new(
        Path.GetFileNameWithoutExtension(match.Groups["project"].Value) + (match.Groups["framework"].Success ? " " + match.Groups["framework"].Value : ""),
        Path.GetFileName(match.Groups["file"].Value),
        int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture),
        match.Groups["level"].Value,
        match.Groups["id"].Value);

    [GeneratedRegex(@"^\s*(?<file>.+?)\((?<line>\d+),\d+\): (?<level>warning|error) (?<id>SI([1-4]\d|90)\d{2}): .*\[(?<project>[^\[\]]+?)(::TargetFramework=(?<framework>[^\[\]]+))?\]\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ReportPattern();
}
