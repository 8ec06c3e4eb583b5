namespace SafeIntegration;

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

    /// <summary>A member is there twice.</summary>
    Duplicate,

    /// <summary>Another kind of JSON value than expected.</summary>
    TypeChanged,

    /// <summary>A value outside its closed set.</summary>
    UnknownValue,

    /// <summary>A number or time outside its bounds.</summary>
    OutOfRange,

    /// <summary>Text that is too short or too long.</summary>
    Length,

    /// <summary>Text that is not of its pattern.</summary>
    Pattern,

    /// <summary>Right kind of JSON, but not in the expected format.</summary>
    Format,

    /// <summary>A list with too few, too many or repeated elements.</summary>
    Items,

    /// <summary>A rule over several members is broken.</summary>
    Rule,

    /// <summary>There is more wrong than is listed.</summary>
    Truncated,
}
