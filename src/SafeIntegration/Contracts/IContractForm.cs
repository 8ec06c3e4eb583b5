namespace SafeIntegration.Contracts;

/// <summary>What a contract tells of its members, so that a person can be asked for them one by one.</summary>
internal interface IContractForm
{
    /// <summary>The members, in the order in which they are written; null if a value of the contract is no object with known members.</summary>
    IReadOnlyList<FormMember>? Members { get; }
}

/// <summary>One member.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Property">The name in C#.</param>
/// <param name="Kind">How it is edited.</param>
/// <param name="IsNullable">Whether null is a value.</param>
/// <param name="Choices">The names of a closed set; empty for everything else.</param>
internal sealed record FormMember(string Name, string Property, FormKind Kind, bool IsNullable, IReadOnlyList<string> Choices);

/// <summary>What a member is, as far as a person who enters it must know.</summary>
internal enum FormKind
{
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>One of a closed set.</summary>
    Choice,

    /// <summary>Anything else.</summary>
    Json,
}
