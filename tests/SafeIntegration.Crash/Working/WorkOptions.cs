using System.Globalization;

namespace SafeIntegration.Crash;

/// <summary>What a child is told on its command line.</summary>
internal sealed record WorkOptions
{
    public required string Journal { get; init; }

    public required int Port { get; init; }

    /// <summary>Counts the children of a round; the ledger knows them by it.</summary>
    public required int Life { get; init; }

    /// <summary>Whose orders the child submits: a child that follows a killed one has its slot.</summary>
    public int Slot { get; init; }

    /// <summary>The first order that nobody has confirmed to the slot.</summary>
    public int From { get; init; }

    /// <summary>How many orders are submitted at the same time; 0 for a child that only settles what others left.</summary>
    public int Width { get; init; }

    public bool CommitsIntent { get; init; } = true;

    /// <summary>Whether each COMMIT of the journal is announced, and waits for the ledger's answer.</summary>
    public bool AnnouncesCommits { get; init; }

    private IEnumerable<int> Numbers => [Port, Life, Slot, From, Width];

    public IReadOnlyList<string> ToArguments() => ["work", Journal, .. Numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)), CommitsIntent.ToString(), AnnouncesCommits.ToString()];

    public static WorkOptions Parse(IReadOnlyList<string> arguments)
    {
        int Number(int index) => int.Parse(arguments[index], CultureInfo.InvariantCulture);
        return new()
        {
            Journal = arguments[1], Port = Number(2), Life = Number(3), Slot = Number(4), From = Number(5), Width = Number(6), CommitsIntent = bool.Parse(arguments[7]),
            AnnouncesCommits = bool.Parse(arguments[8]),
        };
    }
}
