using System.Text.Json;

namespace SafeIntegration;

/// <summary>
/// A payload broke its contract. The message lists what is wrong and holds no value of the payload. Derives from <see cref="JsonException"/>, so that what handles unreadable JSON
/// today (ASP.NET Core answers 400) handles this too.
/// </summary>
public sealed class ContractException : JsonException
{
    private const int ShownViolations = 10;

    /// <summary>Makes the exception for a contract and what is wrong with the payload.</summary>
    /// <param name="contract">Name of the contract.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <param name="unknownMembers">Paths of the members that the contract does not know, where it reports them.</param>
    public ContractException(string contract, IReadOnlyList<ContractViolation> violations, IReadOnlyList<string>? unknownMembers = null)
        : base(Describe(contract, violations, unknownMembers ?? []))
    {
        Contract = contract;
        Violations = violations;
        UnknownMembers = unknownMembers ?? [];
    }

    /// <summary>Name of the contract.</summary>
    public string Contract { get; }

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }

    /// <summary>Paths of the members that the contract does not know, where it reports them; see <see cref="ContractResult{T}.UnknownMembers"/>.</summary>
    public IReadOnlyList<string> UnknownMembers { get; }

    private static string Describe(string contract, IReadOnlyList<ContractViolation> violations, IReadOnlyList<string> unknownMembers)
    {
        ArgumentNullException.ThrowIfNull(violations);
        string unknown = unknownMembers.Count == 0 ? "" : $" Members that it does not know: {string.Join(", ", unknownMembers.Take(ShownViolations))}{(unknownMembers.Count > ShownViolations ? ", …" : "")}.";
        IEnumerable<string> shown = violations.Take(ShownViolations).Select(violation => violation.ToString());
        string more = violations.Count > ShownViolations ? $"; and {violations.Count - ShownViolations} more" : "";
        return $"The payload breaks the contract '{contract}': {string.Join("; ", shown)}{more}.{unknown} Compare it with the contract's type; if the sender changed its format on purpose, release a new version of the type.";
    }
}
