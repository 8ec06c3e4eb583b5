namespace SafeIntegration.Analyzers.Tests.Enforcement;

/// <summary>Each profile says something about each rule, and nothing about what is none.</summary>
public sealed class ProfileFileTests
{
    [Theory]
    [InlineData("off", "none", "none")]
    [InlineData("strict", "warning", "warning")]
    [InlineData("enforce", "error", "warning")]
    public void A_profile_sets_every_rule(string profile, string forWarnings, string forSuggestions) => Assert.Equal(
        Release.Severities.Select(rule => $"dotnet_diagnostic.{rule.Key}.severity = {(rule.Value == "Info" ? forSuggestions : forWarnings)}").Order(StringComparer.Ordinal),
        LinesOf(profile).Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("off")]
    [InlineData("strict")]
    [InlineData("enforce")]
    public void A_profile_gives_way_to_the_project(string profile)
    {
        string[] lines = LinesOf(profile);
        Assert.Contains("is_global = true", lines);
        Assert.Contains("global_level = -20", lines);
    }

    private static string[] LinesOf(string profile) =>
        File.ReadAllLines(Path.Combine(Release.Root, "src", "SafeIntegration", "buildTransitive", "profiles", profile + ".globalconfig"));
}
