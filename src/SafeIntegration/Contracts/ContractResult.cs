using System.Diagnostics.CodeAnalysis;

namespace SafeIntegration;

/// <summary>What came of parsing a payload: a value that may be trusted, or everything that is wrong. Immutable.</summary>
/// <typeparam name="T">The contract's type.</typeparam>
public readonly struct ContractResult<T>
{
    private static readonly ContractViolation NotParsed = new("$", ViolationCode.Malformed, "a payload; this result was never made by a contract");

    private readonly T? _value;
    private readonly IReadOnlyList<ContractViolation>? _violations;
    private readonly IReadOnlyList<string>? _unknownMembers;

    private ContractResult(T? value, IReadOnlyList<ContractViolation>? violations, IReadOnlyList<string> unknownMembers)
    {
        _value = value;
        _violations = violations;
        _unknownMembers = unknownMembers;
    }

    /// <summary>Whether the payload keeps the contract.</summary>
    public bool IsValid => _violations is null && _unknownMembers is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The payload broke the contract; see <see cref="Violations"/>.</exception>
    public T Value => IsValid ? _value! : throw new InvalidOperationException(
        $"The payload broke its contract in {Violations.Count} place(s), so there is no value. Check IsValid first; Violations lists what is wrong.");

    /// <summary>Everything that is wrong; empty for a valid payload.</summary>
    public IReadOnlyList<ContractViolation> Violations => _violations ?? (_unknownMembers is null ? [NotParsed] : []);

    /// <summary>
    /// Paths of members that the contract does not know, where it reports them: drift. <c>[*]</c> stands for every element of a list. At most 32. A refused payload tells them too.
    /// </summary>
    public IReadOnlyList<string> UnknownMembers => _unknownMembers ?? [];

    /// <summary>The value, if the payload keeps the contract.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsValid;
    }

    internal static ContractResult<T> Valid(T value, IReadOnlyList<string> unknownMembers) => new(value, null, unknownMembers);

    internal static ContractResult<T> Invalid(IReadOnlyList<ContractViolation> violations, IReadOnlyList<string>? unknownMembers = null) => new(default, violations, unknownMembers ?? []);
}
