using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash;

/// <summary>How a run of kills is done.</summary>
internal sealed record RunOptions
{
    /// <summary>On which store.</summary>
    public StoreKind Store { get; init; }

    /// <summary>How many children are killed.</summary>
    public int Count { get; init; } = 100;

    /// <summary>Draws the moments of the kills. The same seed plans the same kills; what they hit depends on the machine too.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Children at the same time, on the same journal.</summary>
    public int Children { get; init; } = 4;

    /// <summary>Orders a child submits at the same time.</summary>
    public int Width { get; init; } = 4;

    /// <summary>How many decks of kills a journal sees before it is judged.</summary>
    public int DecksPerRound { get; init; } = 2;

    /// <summary>Kills only while submissions are committed.</summary>
    public bool IsBurst { get; init; }

    /// <summary>Another build of this program, which all children run: for example one from which a guard was taken, which the judge must notice.</summary>
    public string? Program { get; init; }

    /// <summary>Has a receiver that says no while an earlier request may still arrive, which a verifiable effect must not have.</summary>
    public bool IsNaive { get; init; }

    /// <summary>Children's clocks jump by hours.</summary>
    public bool JumpingClocks { get; init; }

    /// <summary>Children of a later version migrate the journal while those of this one work.</summary>
    public bool MixedVersions { get; init; }

    /// <summary>Another build of this program, which half of the children run.</summary>
    public string? OlderProgram { get; init; }

    /// <summary>Keeps what is done, and goes on from there.</summary>
    public string? Resume { get; init; }

    /// <summary>How often a failing round is tried again with fewer kills.</summary>
    public int ShrinkTries { get; init; } = 8;

    /// <summary>After this long the run is broken off.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(1);
}
