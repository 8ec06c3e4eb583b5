using System.Diagnostics.CodeAnalysis;

namespace SafeIntegration;

/// <summary>What came of parsing a payload: a value that may be trusted, or everything that is wrong. Immutable.</summary>
/// <typeparam name="T">The contract's type.</typeparam>
public sealed class ContractResult<T>
{
    private readonly T? _value;

    private ContractResult(T? value, IReadOnlyList<ContractViolation> violations, IReadOnlyList<string> unknownMembers)
    {
        _value = value;
        Violations = violations;
        UnknownMembers = unknownMembers;
    }

    /// <summary>Whether the payload keeps the contract.</summary>
    public bool IsValid => Violations.Count == 0;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The payload broke the contract; see <see cref="Violations"/>.</exception>
    public T Value => IsValid ? _value! : throw new InvalidOperationException(
        $"The payload broke its contract in {Violations.Count} place(s), so there is no value. Check IsValid first; Violations lists what is wrong.");

    /// <summary>Everything that is wrong; empty for a valid payload.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }

    /// <summary>Paths of members that were accepted although the contract does not know them: drift.</summary>
    public IReadOnlyList<string> UnknownMembers { get; }

    /// <summary>The value, if the payload keeps the contract.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsValid;
    }

    internal static ContractResult<T> Valid(T value, IReadOnlyList<string> unknownMembers) => new(value, [], unknownMembers);

    internal static ContractResult<T> Invalid(IReadOnlyList<ContractViolation> violations) => new(default, violations, []);
}
