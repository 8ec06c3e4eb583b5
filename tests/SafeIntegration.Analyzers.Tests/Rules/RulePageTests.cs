using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SafeIntegration.CodeFixes;

namespace SafeIntegration.Analyzers.Tests.Rules;

/// <summary>Every rule has a page of its own and a line in the release notes, and each says the same.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. Repository.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id)
    {
        DiagnosticDescriptor rule = Repository.Rules.Single(candidate => candidate.Id == id);
        string page = File.ReadAllText(Repository.PathOf("docs", "rules", id + ".md"));
        string title = rule.Title.ToString(CultureInfo.InvariantCulture);
        Assert.Contains(page.Split('\n')[0], new[] { $"# {id}: {title}", $"# {id}: {char.ToLowerInvariant(title[0])}{title[1..]}" });
        Assert.Contains($"**Severity:** {rule.DefaultSeverity.ToString().ToLowerInvariant()}", page, StringComparison.Ordinal);
        Assert.Contains($"**Category:** {rule.Category}", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_a_rule() => Assert.Equal(
        Repository.Rules.Select(rule => rule.Id).Order(),
        Directory.EnumerateFiles(Repository.PathOf("docs", "rules"), "SI*.md").Select(path => Path.GetFileNameWithoutExtension(path)!)
            // The contract generator's rules are compared by its own tests.
            .Where(id => !id.StartsWith("SI4", StringComparison.Ordinal)).Order());

    [Fact]
    public void The_release_notes_name_every_rule_and_nothing_else() => Assert.Equal(
        Repository.Rules.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(CultureInfo.InvariantCulture)}").Order(),
        File.ReadAllLines(Repository.PathOf("src", "SafeIntegration.Analyzers", "AnalyzerReleases.Unshipped.md")).Where(line => line.StartsWith("SI", StringComparison.Ordinal)).Order());

    [Fact]
    public void A_rule_is_enabled_and_explains_itself() => Assert.All(Repository.Rules, rule =>
    {
        Assert.True(rule.IsEnabledByDefault);
        Assert.NotEmpty(rule.Description.ToString(CultureInfo.InvariantCulture));
    });

    [Fact]
    public void A_fix_mends_a_rule_that_exists() => Assert.All(
        typeof(RuleFix).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type)),
        type => Assert.Subset(
            Repository.Rules.Select(rule => rule.Id).ToHashSet(), ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds.ToHashSet()));
}
