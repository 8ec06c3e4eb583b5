using System.Globalization;
using SafeIntegration.Crash.PowerLoss;
using SafeIntegration.Crash.ServerFaults;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash;

/// <summary>The options of a command: names with or without a value.</summary>
internal sealed class CommandLine
{
    public const string Usage =
        """
        Breaks what can be broken and judges what is left. Exit code 0: every promise held; 1: one was broken; 2: wrong arguments.

            kill        --store sqlite|postgresql [--kills 100] [--seed N] [--resume FILE] [--children 4] [--width 4] [--minutes 60]
                        [--clock-jumps] [--mixed-versions] [--older PROGRAM] [--program PROGRAM] [--naive-receiver]
            bursts      [--kills 10] [--seed N] [--width 50] [--minutes 60]
            postgresql-faults  [--faults 1000] [--seed N] [--children 4] [--width 4]
            power-loss  [--cuts 5000] [--seed N] [--unsynced]

        kill: SIGKILL and SIGSTOP to children in every phase of the work of all four kinds of effect. --resume keeps what is done in a file and goes on from there.
        --naive-receiver takes something away that a promise rests on, which must be noticed. --program runs another build of this program, for example one from which
        SafeIntegration.Crash.Model has taken a guard.
        bursts: SIGKILL in the middle of group commits of many submissions.
        postgresql-faults: connections cut before, in and after COMMIT, delays, pg_terminate_backend, SIGKILL to a server process and to the whole server.
        power-loss: SQLite on a disk that loses any part of what was not synced. --unsynced has SQLite not wait for the disk, which must be noticed.
        """;

    private static readonly HashSet<string> Flags = ["--clock-jumps", "--mixed-versions", "--naive-receiver", "--unsynced"];

    private static int AnySeed => Environment.TickCount & 0xFFFF;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private CommandLine(string command) => Command = command;

    public string Command { get; }

    /// <summary>Null if the arguments are wrong.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine(arguments.Count > 0 ? arguments[0] : "");
        for (int i = 1; i < arguments.Count; i++)
        {
            bool isFlag = Flags.Contains(arguments[i]);
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || (!isFlag && i + 1 == arguments.Count))
                return null;
            line._values[arguments[i]] = isFlag ? "" : arguments[++i];
        }

        return line;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <exception cref="FormatException">It is not a positive number.</exception>
    public int Number(string name, int otherwise) => _values.TryGetValue(name, out string? text)
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException($"{name} takes a number, not '{text}'.")
        : otherwise;

    /// <exception cref="FormatException">An option has a value it cannot have.</exception>
    public PowerLossOptions ToPowerLoss() => new(Number("--cuts", 5000), Number("--seed", AnySeed), Has("--unsynced"));

    /// <exception cref="FormatException">An option has a value it cannot have.</exception>
    public FaultOptions ToFaults() => new() { Faults = Number("--faults", 1000), Seed = Number("--seed", AnySeed), Children = Number("--children", 4), Width = Number("--width", 4) };

    /// <exception cref="FormatException">An option has a value it cannot have.</exception>
    public RunOptions ToKills() => new()
    {
        Store = Text("--store") switch
        {
            null or "sqlite" => StoreKind.Sqlite,
            "postgresql" => StoreKind.PostgreSql,
            var other => throw new FormatException($"--store is sqlite or postgresql, not '{other}'."),
        },
        Seed = Number("--seed", AnySeed),
        IsBurst = Command == "bursts",
        Count = Number("--kills", Command == "bursts" ? 10 : 100),
        Children = Number("--children", Command == "bursts" ? 1 : 4),
        Width = Number("--width", Command == "bursts" ? 50 : 4),
        TimeLimit = TimeSpan.FromMinutes(Number("--minutes", 60)),
        Resume = Text("--resume"),
        OlderProgram = Text("--older"),
        JumpingClocks = Has("--clock-jumps"),
        MixedVersions = Has("--mixed-versions"),
        Program = Text("--program"),
        IsNaive = Has("--naive-receiver"),
    };
}
