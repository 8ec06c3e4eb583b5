using SafeIntegration.Package.Tests.Building;

namespace SafeIntegration.Package.Tests;

/// <summary>Projects of every kind, restored against the package and built: the rules report exactly what they should, where they should.</summary>
public sealed class WarningTests(ConsumerBuild build) : IClassFixture<ConsumerBuild>
{
    public static TheoryData<string> Projects => [.. ConsumerSource.Names.Except(["Multi"])];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_told_what_is_wrong_with_it(string project) => Assert.Equal(ConsumerSource.Expected(project), build.Told(project));

    [Fact]
    public void A_project_with_two_target_frameworks_is_told_in_each() => Assert.Equal(
        ConsumerSource.Expected("Multi", "net10.0", "netstandard2.0"), build.Told("Multi net10.0", "Multi netstandard2.0"));

    [Fact]
    public void Nothing_else_is_wrong() => Assert.True(build.Result.Succeeded, build.Result.Output);
}
