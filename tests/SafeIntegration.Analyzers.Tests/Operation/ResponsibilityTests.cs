using SafeIntegration.Analyzers.Operation;
using SafeIntegration.Analyzers.Tests.Verifying;

namespace SafeIntegration.Analyzers.Tests.Operation;

/// <summary>SI3002.</summary>
public sealed class ResponsibilityTests
{
    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"TODO\"")]
    [InlineData("\"tbd\"")]
    [InlineData("\"???\"")]
    [InlineData("\"<team>\"")]
    [InlineData("\"xxx\"")]
    [InlineData("\"change-me\"")]
    [InlineData("\"your-team\"")]
    [InlineData("\"TODO: find an owner\"")]
    [InlineData("string.Empty")]
    [InlineData("Nobody")]
    public Task A_placeholder_for_the_owner_is_reported(string owner) => Verify.Analyzer<ResponsibilityAnalyzer>(
        Plans.With(owned: $".OwnedBy([|{owner}|], \"https://wiki.example.com/invoices\")", members: "private const string Nobody = \"n/a\";"));

    [Fact]
    public Task Placeholders_for_runbook_and_reviewers_are_reported() => Verify.Analyzer<ResponsibilityAnalyzer>(
        Plans.With(owned: """.OwnedBy("accounts-payable", runbook: [|"tbd.md"|])""", reviewed: """.ReviewedBy([|" "|], escalateAfter: TimeSpan.FromDays(1))"""));

    [Theory]
    [InlineData("\"accounts-payable\"")]
    [InlineData("\"ap\"")]
    [InlineData("\"Team Rocket\"")]
    [InlineData("\"maria@example.com\"")]
    [InlineData("options.Owner")]
    [InlineData("Owner + \"-on-call\"")]
    public Task A_name_is_not_reported(string owner) => Verify.Analyzer<ResponsibilityAnalyzer>(
        Plans.With(owned: $".OwnedBy({owner}, \"https://wiki.example.com/invoices\")", members: "private const string Owner = \"service\";", reviewed: ".ReviewedBy(\"reviewers\")"));

    [Fact]
    public Task A_runbook_that_is_not_among_those_shown_is_reported() => Verify.Analyzer<ResponsibilityAnalyzer>(
        Plans.With(owned: """.OwnedBy("accounts-payable", runbook: [|"Runbooks/invoices.md"|])"""),
        ("src/App/Runbooks/orders.md", "# Orders"));

    [Fact]
    public Task A_runbook_without_a_folder_is_looked_for_beside_the_others() => Verify.Analyzer<ResponsibilityAnalyzer>(
        Plans.With(owned: """.OwnedBy("accounts-payable", runbook: [|"./invoices.md"|])"""),
        ("orders.md", "# Orders"));

    [Fact]
    public Task A_runbook_that_is_shown_is_not_reported() => Verify.Analyzer<ResponsibilityAnalyzer>(
        Plans.With(owned: """.OwnedBy("accounts-payable", runbook: "Runbooks/invoices.md")"""),
        ("src/App/Runbooks/Invoices.md", "# Invoices"));

    [Fact]
    public Task A_project_that_shows_no_runbooks_is_not_asked() => Verify.Analyzer<ResponsibilityAnalyzer>(
        Plans.With(owned: """.OwnedBy("accounts-payable", runbook: "Runbooks/invoices.md")"""),
        ("stylecop.json", "{}"), ("docs/notes.md", "# Notes"), ("Runbooks/AnalyzerReleases.Shipped.md", ""));

    [Fact]
    public Task A_web_address_is_not_looked_for() => Verify.Analyzer<ResponsibilityAnalyzer>(
        Plans.With(owned: """.OwnedBy("accounts-payable", runbook: "https://wiki.example.com/runbooks/invoices.md")"""),
        ("Runbooks/orders.md", "# Orders"));

    [Fact]
    public Task Another_OwnedBy_is_not_reported() => Verify.Analyzer<ResponsibilityAnalyzer>(
        """
        public sealed class Feature
        {
            public Feature OwnedBy(string owner, string runbook) => this;
            public static Feature Search => new Feature().OwnedBy("todo", "");
        }
        """);
}
