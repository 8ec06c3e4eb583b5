using SafeIntegration.Package.Tests.Building;

namespace SafeIntegration.Package.Tests;

/// <summary>What the profiles and the ordinary ways to configure a rule do in a real build. SI4001 is a warning, SI4002 a suggestion.</summary>
public sealed class ProfileTests(ProfiledProject project) : IClassFixture<ProfiledProject>
{
    [Theory]
    [InlineData("", "Library: Contracts.cs 6: warning SI4001")]
    [InlineData("recommended", "Library: Contracts.cs 6: warning SI4001")]
    [InlineData("off", "")]
    [InlineData("strict", "Library: Contracts.cs 6: warning SI4001\nLibrary: Contracts.cs 13: warning SI4002")]
    [InlineData("Enforce", "Library: Contracts.cs 6: error SI4001\nLibrary: Contracts.cs 13: warning SI4002")]
    public async Task A_profile_decides_how_strict_the_rules_are(string profile, string told)
    {
        BuildResult build = await project.BuildAsync($"-p:SafeIntegrationProfile={profile}");
        Assert.Equal(told.Split('\n').Order(StringComparer.Ordinal), build.Told.Split('\n'));
        Assert.Equal(!told.Contains("error", StringComparison.Ordinal), build.Succeeded);
    }

    [Fact]
    public async Task A_severity_of_the_project_wins_over_the_profile()
    {
        project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SI4001.severity = suggestion\ndotnet_diagnostic.SI4002.severity = error\n");
        try
        {
            Assert.Equal("Library: Contracts.cs 13: error SI4002", (await project.BuildAsync("-p:SafeIntegrationProfile=enforce")).Told);
        }
        finally
        {
            project.Delete(".editorconfig");
        }
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_fails_the_build_with_those_that_do()
    {
        BuildResult build = await project.BuildAsync("-p:SafeIntegrationProfile=paranoid");
        Assert.False(build.Succeeded);
        Assert.Contains("error SI9100: SafeIntegrationProfile is 'paranoid', which is none. Write off, recommended, strict or enforce.", build.Output, StringComparison.Ordinal);
    }
}
