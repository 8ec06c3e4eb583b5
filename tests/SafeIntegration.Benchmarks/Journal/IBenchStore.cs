namespace SafeIntegration.Benchmarks.Journal;

/// <summary>A database that both sides use, and its journals.</summary>
internal interface IBenchStore : IAsyncDisposable
{
    /// <summary>As it is named on the command line.</summary>
    string Name { get; }

    /// <summary>Milliseconds of CPU that this process and the server have taken so far.</summary>
    double CpuMilliseconds();

    /// <summary>Opens the statements written by hand.</summary>
    Task<IContender> OpenRawAsync(bool isGrouped);

    /// <summary>What selects a journal in a child process: it is made when it is first used.</summary>
    IReadOnlyList<string> JournalArguments(string journal);

    /// <summary>Selects a journal.</summary>
    void Use(SafeIntegrationBuilder builder, string journal);
}
