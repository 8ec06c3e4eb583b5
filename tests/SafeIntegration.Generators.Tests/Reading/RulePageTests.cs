using System.Reflection;
using Microsoft.CodeAnalysis;
using SafeIntegration.Generators.Reading;

namespace SafeIntegration.Generators.Tests.Reading;

/// <summary>Every diagnostic has a page of its own and a line in the release notes, and each says the same.</summary>
public sealed class RulePageTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Ids => [.. Rules().Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_page(string id)
    {
        DiagnosticDescriptor rule = Rules().Single(candidate => candidate.Id == id);
        string page = File.ReadAllText(Path.Combine(Root, "docs", "rules", id + ".md"));
        string title = rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"# {id}: {char.ToLowerInvariant(title[0])}{title[1..]}\n", page, StringComparison.Ordinal);
        Assert.Contains($"**Severity:** {rule.DefaultSeverity.ToString().ToLowerInvariant()}", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_a_diagnostic() => Assert.Equal(
        Rules().Select(rule => rule.Id).Order(), Directory.EnumerateFiles(Path.Combine(Root, "docs", "rules"), "SI4*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_stands_in_the_release_notes(string id)
    {
        DiagnosticDescriptor rule = Rules().Single(candidate => candidate.Id == id);
        string notes = File.ReadAllText(Path.Combine(Root, "src", "SafeIntegration.Generators", "AnalyzerReleases.Unshipped.md"));
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n", notes, StringComparison.Ordinal);
    }

    private static IEnumerable<DiagnosticDescriptor> Rules() => typeof(Diagnostics)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SafeIntegration.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
