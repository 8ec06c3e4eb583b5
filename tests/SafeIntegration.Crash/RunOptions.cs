namespace SafeIntegration.Crash;

/// <summary>How a run is done.</summary>
internal sealed record RunOptions
{
    /// <summary>How many children are killed.</summary>
    public int Count { get; init; } = 100;

    /// <summary>Draws the moments of the kills. The same seed plans the same kills; what they hit depends on the machine too.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Children at the same time, on the same journal.</summary>
    public int Children { get; init; } = 3;

    /// <summary>Orders a child submits at the same time.</summary>
    public int Width { get; init; } = 4;

    /// <summary>Kills only while submissions are committed.</summary>
    public bool IsBurst { get; init; }

    /// <summary>Takes the commit of the intent away, which the judge must notice.</summary>
    public bool WithoutIntent { get; init; }

    /// <summary>After this long the run is broken off.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(1);
}
