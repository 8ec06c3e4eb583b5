namespace SafeIntegration;

/// <summary>One way in which a payload breaks its contract. Never holds a value of the payload.</summary>
/// <param name="Path">JSON path of the member, for example <c>$.lines[2].price</c>.</param>
/// <param name="Code">The kind of violation.</param>
/// <param name="Expected">What the contract expects there.</param>
/// <param name="Found">The kind of JSON found instead, for example <c>string</c>; empty where there is nothing to say.</param>
public sealed record ContractViolation(string Path, ViolationCode Code, string Expected, string Found = "")
{
    /// <summary>One sentence a person can act on.</summary>
    public override string ToString() => Found.Length == 0 ? $"{Path}: {Code}, expected {Expected}" : $"{Path}: {Code}, expected {Expected}, found {Found}";
}

/// <summary>The kinds of <see cref="ContractViolation"/>.</summary>
public enum ViolationCode
{
    /// <summary>Not one well-formed JSON value.</summary>
    Malformed,

    /// <summary>Larger or deeper than the contract allows.</summary>
    TooLarge,

    /// <summary>A required member is not there.</summary>
    Missing,

    /// <summary>A member is there that the contract does not know.</summary>
    UnknownMember,

    /// <summary>Null where a value is required.</summary>
    Null,

    /// <summary>Another kind of JSON value than expected.</summary>
    TypeChanged,

    /// <summary>A value outside its closed set.</summary>
    UnknownValue,

    /// <summary>Right kind of JSON, but not in the expected format.</summary>
    Format,

    /// <summary>A validation rule of the type is broken.</summary>
    Rule,
}
