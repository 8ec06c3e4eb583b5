using System.Text.RegularExpressions;
using SafeIntegration.Package.Tests.Reading;

namespace SafeIntegration.Package.Tests.Building;

/// <summary>The projects of the folder <c>Consumers</c>. A comment at the end of a line, such as <c>// SI1001</c> or <c>// SI1001 net10.0</c>, says that the build reports this rule there.</summary>
internal static partial class ConsumerSource
{
    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateDirectories(Folder()).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    /// <summary>Copies a project.</summary>
    public static void CopyTo(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(Folder(name)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    /// <summary>What the build of a project reports, as <see cref="BuildResult.Told"/> has it.</summary>
    public static string Expected(string name, params IEnumerable<string> frameworks) => string.Join('\n',
        from framework in frameworks.DefaultIfEmpty("")
        from mark in Marks(name)
        where mark.Framework.Length == 0 || mark.Framework == framework
        let report = new RuleReport((name + " " + framework).TrimEnd(), mark.File, mark.Line, "warning", mark.Rule)
        orderby report
        select report);

    private static IEnumerable<(string File, int Line, string Rule, string Framework)> Marks(string name) =>
        from file in Directory.EnumerateFiles(Folder(name), "*.cs")
        from line in File.ReadLines(file).Index()
        let match = MarkPattern().Match(line.Item)
        where match.Success
        select (Path.GetFileName(file), line.Index + 1, match.Groups["rule"].Value, match.Groups["framework"].Value);

    private static string Folder(string name = "") => Path.Combine(Repository.File("tests", "SafeIntegration.Package.Tests", "Consumers"), name);

    [GeneratedRegex(@"// (?<rule>SI\d{4})( (?<framework>\S+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex MarkPattern();
}
