namespace SafeIntegration.Contracts;

/// <summary>What a <see cref="ContractScan"/> found. Immutable.</summary>
/// <param name="Violations">What is wrong; empty for a payload that holds as far as its members say it one by one.</param>
/// <param name="UnknownMembers">Paths of unknown members, each once for all elements of a list, for example <c>$.lines[*].discount</c>; empty unless the contract reports them.</param>
/// <param name="UnknownValues">The same of values that a tolerant enum does not know.</param>
internal sealed record ScanFindings(IReadOnlyList<ContractViolation> Violations, IReadOnlyList<string> UnknownMembers, IReadOnlyList<string> UnknownValues);

/// <summary>A violation before its line is counted.</summary>
internal readonly record struct Finding(string Path, ViolationCode Code, string Expected, string Found, long Position)
{
    public string Hint { get; init; } = "";
}
