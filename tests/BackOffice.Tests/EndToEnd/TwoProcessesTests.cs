using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SafeIntegration.PostgreSql.Tests.Server;

namespace BackOffice.Tests.EndToEnd;

/// <summary>The sample as a user starts it, twice, on one PostgreSQL database.</summary>
public sealed partial class TwoProcessesTests(PostgreSqlServer server, ITestOutputHelper output) : IAsyncDisposable
{
    private const int Invoices = 200;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly TemporaryFolder _folder = new();
    private readonly string _schema = $"back_office_{Guid.NewGuid():N}";
    private string? _connection;

    [Fact]
    public async Task Both_work_and_every_item_is_executed_once()
    {
        _connection = await server.ConnectionStringAsync();
        using Process run = Start("--simulate-reviewers", "--exit", $"--Invoices={Invoices}");
        Task<string> printed = run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using Process worker = Start("--worker", "--simulate-reviewers", "--exit");
        Task<string> workerPrinted = worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> workerErrors = worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var limit = new CancellationTokenSource(Limit);
        await Task.WhenAll(run.WaitForExitAsync(limit.Token), worker.WaitForExitAsync(limit.Token));
        output.WriteLine(await printed + await errors + await workerPrinted + await workerErrors);

        Assert.Equal((0, 0), (run.ExitCode, worker.ExitCode));
        (int mine, int theirs) = (AppliedBy(await printed), AppliedBy(await workerPrinted));
        Assert.True(mine > 0 && theirs > 0, $"The run applied {mine} effects, the worker {theirs}.");
        Assert.Equal(mine + theirs, await CountAsync("journal_item WHERE state = 'Applied'"));
        Assert.Equal(mine + theirs, await CountAsync("journal_audit WHERE action = 'applied'"));
        Assert.Equal(0, await CountAsync("journal_item WHERE state IN ('Received', 'Due', 'Started', 'InDoubt', 'Failed')"));
        Assert.Equal(await CountAsync("team_queue"), await CountAsync("(SELECT DISTINCT message_id FROM team_queue) AS routed"));
        Assert.Contains("routed twice 0", await printed, StringComparison.Ordinal);
        Assert.Contains($" 0; posted {Invoices}", await printed, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
        _folder.Dispose();
    }

    private Process Start(params string[] args) => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [
            "exec", Path.Combine(AppContext.BaseDirectory, "BackOffice.dll"), .. args, $"--DataFolder={_folder.File("data")}", "--Address=http://127.0.0.1:0",
            "--Journal:Provider=PostgreSql", $"--Journal:ConnectionString={_connection}", $"--Journal:Schema={_schema}",
        ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static int AppliedBy(string printed) => int.Parse(Applied().Match(printed).Groups[1].Value, CultureInfo.InvariantCulture);

    private async Task<int> CountAsync(string what) => (int)(long)(await ExecuteAsync($"SELECT count(*) FROM {what}"))!;

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{_connection};Pooling=false;Search Path={_schema}");
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(CancellationToken.None);
    }

    [GeneratedRegex(@"this process applied (\d+) effects")]
    private static partial Regex Applied();
}
