namespace SafeIntegration.Contracts;

/// <summary>What a payload may cost at the most.</summary>
internal static class ContractLimits
{
    public const int MaxBytes = 4 * 1024 * 1024;
    public const int MaxDepth = 64;
    public const int HighestMaxDepth = 256;
    public const int MaxViolations = 100;

    /// <summary>How many values of a broken payload are looked at to say what is wrong.</summary>
    public const int MaxExplainedValues = 100_000;

    /// <summary>How long the name of a member that the sender chose is repeated.</summary>
    public const int MaxShownName = 64;

    /// <summary>How many shapes of payload a contract remembers to tell a new one.</summary>
    public const int MaxFingerprints = 64;

    /// <summary>How many unknown members a contract remembers.</summary>
    public const int MaxUnknownNames = 32;

    /// <summary>How many differences between payloads and their contract are remembered.</summary>
    public const int MaxFindings = 256;

    /// <summary>How many members are told of one payload.</summary>
    public const int MaxSightings = 256;
}
