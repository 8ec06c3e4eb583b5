using SafeIntegration.Benchmarks.Harness;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>Files in a temporary folder.</summary>
internal sealed class SqliteBenchStore : IBenchStore
{
    private readonly string _folder = Directory.CreateTempSubdirectory("journal-benchmark-").FullName;

    public string Name => "sqlite";

    public double CpuMilliseconds() => ProcessClock.Now();

    public Task<IContender> OpenRawAsync(bool isGrouped) => Task.FromResult<IContender>(new RawSqlite(FileOf("raw"), isGrouped));

    public IReadOnlyList<string> JournalArguments(string journal) => ["sqlite", FileOf(journal), "-"];

    public void Use(SafeIntegrationBuilder builder, string journal) => builder.UseSqlite($"Data Source={FileOf(journal)}");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string FileOf(string journal) => Path.Combine(_folder, journal + ".db");
}
