using System.Reflection;

namespace SafeIntegration.Analyzers.Tests.Flow.Suites;

/// <summary>All cases that are embedded in this assembly, by name: folder and file without its ending.</summary>
internal static class FlowCases
{
    private const string Root = "Flow/Cases/";

    private static readonly Assembly Assembly = typeof(FlowCases).Assembly;

    public static IEnumerable<string> Names => Resources(".cs").Select(NameOf).Order(StringComparer.Ordinal);

    public static IEnumerable<FlowCase> All => Names.Select(Read);

    /// <summary>The lists of cases that are known to fail: KnownLimits.md, and KnownLimits.*.md for those that prefer their own.</summary>
    public static IEnumerable<string> KnownLimits => Resources(".md").Select(ReadText);

    public static FlowCase Read(string name) => new(name, ReadText(Root + name + ".cs"));

    private static IEnumerable<string> Resources(string ending) => Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/')).Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal));

    private static string NameOf(string resource) => resource[Root.Length..^".cs".Length];

    private static string ReadText(string resource)
    {
        using Stream stream = Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException($"'{resource}' is not embedded in the tests.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
