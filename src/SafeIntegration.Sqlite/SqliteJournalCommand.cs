using SafeIntegration.Journaling;
using SafeIntegration.Sqlite;

namespace SafeIntegration;

/// <summary>
/// Backup, restore and check of a SQLite journal as commands of the application itself, for an operator or a scheduler:
/// <code>if (args is ["journal", .. string[] command]) return await SqliteJournalCommand.RunAsync(command, "Data Source=safeintegration.db", Console.Out, Console.Error);</code>
/// </summary>
public static class SqliteJournalCommand
{
    private const string Usage =
        """
        journal backup <file>                  copies the journal to a new file, while the application runs
        journal restore <file> [--run-effects] puts a backup in the journal's place, while it does not; open effects become in doubt, unless told to run
        journal check                          looks through the whole file for damage
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command and its arguments.</param>
    /// <param name="connectionString">The journal, as in <c>UseSqlite</c>.</param>
    /// <param name="output">Where to say what was done.</param>
    /// <param name="errors">Where to say what went wrong.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The exit code: 0 if it was done, 1 if not, 2 if the command is not known.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, string connectionString, TextWriter output, TextWriter errors, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        var options = new SqliteJournalOptions { ConnectionString = connectionString };
        try
        {
            switch (args)
            {
                case ["backup", string file]:
                    await BackUpAsync(options, file, cancellationToken).ConfigureAwait(false);
                    await output.WriteLineAsync($"backed up to {Path.GetFullPath(file)}").ConfigureAwait(false);
                    return 0;
                case ["restore", _] or ["restore", _, "--run-effects"]:
                    SqliteRestoreResult result = await SqliteRestore.RunAsync(args[1], options, holdEffects: args.Count == 2, time: null, cancellationToken).ConfigureAwait(false);
                    await output.WriteLineAsync($"restored {Path.GetFullPath(args[1])}; {result.Held} open effect(s) are in doubt; what was there is {result.Replaced ?? "nothing"}").ConfigureAwait(false);
                    return 0;
                case ["check"]:
                    IReadOnlyList<string> problems = await CheckAsync(options, cancellationToken).ConfigureAwait(false);
                    foreach (string problem in problems)
                        await errors.WriteLineAsync(problem).ConfigureAwait(false);
                    await output.WriteLineAsync(problems.Count == 0 ? "the file is sound" : "the file is damaged").ConfigureAwait(false);
                    return problems.Count == 0 ? 0 : 1;
                default:
                    await errors.WriteLineAsync(Usage).ConfigureAwait(false);
                    return 2;
            }
        }
        catch (Exception problem) when (problem is JournalUnavailableException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            await errors.WriteLineAsync(problem.Message).ConfigureAwait(false);
            return 1;
        }
    }

    private static Task<long> BackUpAsync(SqliteJournalOptions options, string file, CancellationToken cancellationToken) =>
        new JournalBackup(options, Existing(options)).WriteAsync(Path.GetFullPath(file), cancellationToken);

    private static Task<IReadOnlyList<string>> CheckAsync(SqliteJournalOptions options, CancellationToken cancellationToken) =>
        IntegrityCheck.RunAsync(Existing(options), cancellationToken);

    // A name with a slip of the pen would otherwise be a new, empty file.
    private static SessionFactory Existing(SqliteJournalOptions options)
    {
        var factory = new SessionFactory(options);
        return File.Exists(factory.File) ? factory : throw new FileNotFoundException($"There is no journal {factory.File}.", factory.File);
    }
}
