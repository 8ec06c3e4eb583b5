namespace SafeIntegration.Analyzers.Tests.Enforcement;

/// <summary>The rules that the package has, from the release notes of analyzers and generator; other tests compare those with the descriptors.</summary>
internal static class Release
{
    public static IReadOnlyDictionary<string, string> Severities { get; } = (
        from project in new[] { "SafeIntegration.Analyzers", "SafeIntegration.Generators" }
        from notes in new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
        from line in File.ReadLines(Path.Combine(Root, "src", project, notes))
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells is [['S', 'I', ..], ..]
        select (Rule: cells[0], Severity: cells[2])).ToDictionary(rule => rule.Rule, rule => rule.Severity);

    public static string Root
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SafeIntegration.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
        }
    }
}
