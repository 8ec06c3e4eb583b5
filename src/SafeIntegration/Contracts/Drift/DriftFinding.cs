namespace SafeIntegration;

/// <summary>One difference between payloads and their contract. Names members, never values. Immutable.</summary>
public sealed record DriftFinding
{
    internal DriftFinding(string contract, string path, DriftKind kind, DriftLevel level, DateTimeOffset firstSeen, DateTimeOffset lastSeen)
    {
        Contract = contract;
        Path = path;
        Kind = kind;
        Level = level;
        FirstSeen = firstSeen;
        LastSeen = lastSeen;
    }

    /// <summary>Name of the contract.</summary>
    public string Contract { get; }

    /// <summary>Path of the member with <c>[*]</c> for every element of a list or dictionary, for example <c>$.lines[*].price</c>.</summary>
    public string Path { get; }

    /// <summary>What changed.</summary>
    public DriftKind Kind { get; }

    /// <summary>How much it matters.</summary>
    public DriftLevel Level { get; }

    /// <summary>When it was seen first, in UTC.</summary>
    public DateTimeOffset FirstSeen { get; }

    /// <summary>
    /// When it was written down last, in UTC. To the second for <see cref="DriftKind.New"/> and for what refuses payloads; a member that stays absent or null costs nothing and is
    /// written down again only when that ends.
    /// </summary>
    public DateTimeOffset LastSeen { get; }

    /// <summary>How many payloads were refused for it; 0 for what does not refuse a payload.</summary>
    public long Refusals { get; internal init; }

    /// <summary>Whether a member that was absent was there again later.</summary>
    public bool ComesAndGoes { get; internal init; }

    /// <summary>The path of the other member, where one that is gone and a new one are probably the same under two names; else null.</summary>
    public string? ProbablyRenamed { get; internal init; }

    /// <summary>The finding as a person would say it.</summary>
    public override string ToString() => DriftText.Of(this, LastSeen);
}
