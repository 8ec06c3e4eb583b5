using SafeIntegration.Crash.Model;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.Crash.Tests.Model;

/// <summary>
/// A harness that finds nothing proves something only if it finds what is there. One guard at a time is taken out of the compiled library, and the random commands of
/// <see cref="ModelTests"/> must stumble over its absence. <see cref="ModelTests"/> themselves show that they do not stumble otherwise.
/// </summary>
public sealed class MutationTests(PostgreSqlServer server, ITestOutputHelper output)
{
    private static readonly string[] Common = ["--seed", "7", "--count", "600", "--width", "1", "--failures", "1"];

    public static TheoryData<string> Guards => [.. Enum.GetNames<Guard>()];

    [Theory]
    [MemberData(nameof(Guards))]
    public Task On_SQLite_the_model_notices_that_a_guard_is_missing(string guard) => NoticeAsync(guard, ["model", "--store", "sqlite", .. Common]);

    [Theory]
    [InlineData(nameof(Guard.Fence))]
    [InlineData(nameof(Guard.CompareAndSet))]
    [InlineData(nameof(Guard.UniqueKey))]
    public async Task On_PostgreSQL_the_model_notices_that_a_guard_is_missing(string guard) =>
        await NoticeAsync(guard, ["model", "--store", "postgresql", "--connection", await server.ConnectionStringAsync(), .. Common]);

    private async Task NoticeAsync(string guard, string[] arguments)
    {
        using Mutant mutant = Mutant.Without(Enum.Parse<Guard>(guard));
        MutantRun run = await MutantRun.StartAsync(mutant, arguments, TestContext.Current.CancellationToken);
        output.WriteLine(run.Output);
        Assert.True(run.ExitCode == 1, $"The harness did not notice that '{guard}' is missing (exit code {run.ExitCode}).\n{run.Output}");
        Assert.Contains(", 1 failure(s)", run.Output, StringComparison.Ordinal);
    }
}
