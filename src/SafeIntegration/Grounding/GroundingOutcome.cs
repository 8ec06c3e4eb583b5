namespace SafeIntegration;

/// <summary>What grounding found out about one value.</summary>
public enum GroundingOutcome
{
    /// <summary>The check could not run; <see cref="FieldGrounding.Why"/> says why. Such an item needs review.</summary>
    NotRun = 0,

    /// <summary>The value stands in the source at exactly one place.</summary>
    Grounded,

    /// <summary>The value stands in the source at several places; which one was read is not known.</summary>
    Ambiguous,

    /// <summary>The value stands in the source, but nowhere near one of its labels (<see cref="GroundedAttribute.Near"/>).</summary>
    Unlabelled,

    /// <summary>The value does not stand in the source.</summary>
    Absent,

    /// <summary>Declared as concluded rather than read (<see cref="DerivedAttribute"/>); not looked for.</summary>
    Derived,

    /// <summary>Neither declared grounded nor derived; not looked for.</summary>
    Undeclared,
}
