using System.ComponentModel;

namespace SafeIntegration.Contracts;

/// <summary>What <see cref="ContractAttribute"/> says, for the generated contract. Immutable. For generated code.</summary>
/// <param name="name">Name and version of the contract.</param>
/// <param name="words">How many words of presence its objects have together, see <see cref="ContractNotes.Saw"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractSettings(string name, int words)
{
    /// <summary>What happens to unknown members.</summary>
    public UnknownMembers UnknownMembers { get; init; } = UnknownMembers.Report;

    /// <summary>The largest payload in bytes.</summary>
    public int MaxBytes { get; init; } = ContractLimits.MaxBytes;

    /// <summary>The deepest nesting; brought into 1 to 256, because parsers call themselves for each level.</summary>
    public int MaxDepth { get; init => field = Math.Clamp(value, 1, ContractLimits.HighestMaxDepth); } = ContractLimits.MaxDepth;

    internal string Name { get; } = name;

    /// <summary>The clock of the drift report.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    internal int Words { get; } = words;
}
