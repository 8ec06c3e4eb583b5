namespace SafeIntegration;

/// <summary>In which way payloads differ from their contract, or from the payloads before.</summary>
public enum DriftKind
{
    /// <summary>A required member is not there: the payload was refused.</summary>
    Missing,

    /// <summary>A member that the contract lets senders leave out is not there although it always was, or although the contract has to put its default in its place.</summary>
    Absent,

    /// <summary>A member that the contract does not know.</summary>
    New,

    /// <summary>A member that the contract lets senders leave out, and that never was there, is.</summary>
    Present,

    /// <summary>Null where it never was: refused if the contract does not allow it.</summary>
    Null,

    /// <summary>A value where there always was null.</summary>
    NoLongerNull,

    /// <summary>Another kind of JSON: the payload was refused.</summary>
    TypeChanged,

    /// <summary>A value outside its closed set: refused, unless the enum has a member with <see cref="UnknownValueAttribute"/>.</summary>
    UnknownValue,

    /// <summary>A value of the right kind in another format: the payload was refused.</summary>
    FormatChanged,

    /// <summary>A value of the right format that breaks a rule, for example a range: the payload was refused. Rather a bad payload than a change of the sender.</summary>
    RuleBroken,
}

/// <summary>How much a <see cref="DriftFinding"/> matters.</summary>
public enum DriftLevel
{
    /// <summary>Within what the contract states: a member that may be null is, or one that may be left out comes and goes.</summary>
    Info,

    /// <summary>The sender's format and the contract part.</summary>
    Drift,
}
