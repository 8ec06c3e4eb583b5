using System.Globalization;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash;

/// <summary>What a child is told on its command line.</summary>
internal sealed record WorkOptions
{
    public const string Command = "work";

    // An empty argument does not reach a program compiled ahead of time.
    private const string None = "-";

    public required StoreKind Store { get; init; }

    public required string ConnectionString { get; init; }

    public string Schema { get; init; } = "";

    public required string EffectTable { get; init; }

    public required int Port { get; init; }

    /// <summary>Counts the children of a round; the ledger knows them by it.</summary>
    public int Life { get; init; }

    /// <summary>Whose orders the child submits: a child that follows a killed one has its slot.</summary>
    public int Slot { get; init; }

    /// <summary>The first order that nobody has confirmed to the slot.</summary>
    public int From { get; init; }

    /// <summary>How many orders are submitted at the same time; 0 for a child that only settles what others left.</summary>
    public int Width { get; init; }

    /// <summary>Which clock the child has: see <see cref="JumpingTime"/>.</summary>
    public int Clock { get; init; }

    /// <summary>Whether each COMMIT of the journal is announced, and waits for the ledger's answer.</summary>
    public bool AnnouncesCommits { get; init; }

    /// <summary>Whether the child migrates the journal further than the present code knows, as a later version would.</summary>
    public bool IsOfTomorrow { get; init; }

    public static WorkOptions At(JournalPlace place, int port) => new()
    {
        Store = place.Kind,
        ConnectionString = place.ConnectionString,
        Schema = place.Schema,
        EffectTable = place.EffectTable,
        Port = port,
    };

    private IEnumerable<int> Numbers => [(int)Store, Port, Life, Slot, From, Width, Clock];

    private IEnumerable<bool> Flags => [AnnouncesCommits, IsOfTomorrow];

    public IReadOnlyList<string> ToArguments() =>
        [Command, ConnectionString, Schema.Length > 0 ? Schema : None, EffectTable, .. Numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)), .. Flags.Select(flag => flag.ToString())];

    public static WorkOptions Parse(IReadOnlyList<string> arguments)
    {
        int Number(int index) => int.Parse(arguments[index], CultureInfo.InvariantCulture);
        return new()
        {
            ConnectionString = arguments[1],
            Schema = arguments[2] == None ? "" : arguments[2],
            EffectTable = arguments[3],
            Store = (StoreKind)Number(4),
            Port = Number(5),
            Life = Number(6),
            Slot = Number(7),
            From = Number(8),
            Width = Number(9),
            Clock = Number(10),
            AnnouncesCommits = bool.Parse(arguments[11]),
            IsOfTomorrow = bool.Parse(arguments[12]),
        };
    }
}
