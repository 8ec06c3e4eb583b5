namespace SafeIntegration;

/// <summary>One way in which a payload breaks its contract. Never holds a value of the payload.</summary>
/// <param name="Path">JSON path of the member, for example <c>$.lines[2].price</c>. Keys of dictionaries are not told: <c>$.stock[*]</c>.</param>
/// <param name="Code">The kind of violation.</param>
/// <param name="Expected">What the contract expects there.</param>
/// <param name="Found">The kind of JSON found instead, for example <c>string</c>; empty where there is nothing to say.</param>
public sealed record ContractViolation(string Path, ViolationCode Code, string Expected, string Found = "")
{
    /// <summary>Line in the payload, from 1; null where there is no one place, or the value did not come from text.</summary>
    public int? Line { get; init; }

    /// <summary>Byte in the payload, from 0; null where there is no one place, or the value did not come from text.</summary>
    public long? BytePosition { get; init; }

    /// <summary>A guess at what happened, for example <c>did you mean 'priority'?</c>; empty if there is none.</summary>
    public string Hint { get; init; } = "";

    /// <summary>One sentence a person can act on.</summary>
    public override string ToString()
    {
        string found = Found.Length == 0 ? "" : $", found {Found}";
        string place = Line is { } line ? $" (line {line}, byte {BytePosition})" : "";
        string hint = Hint.Length == 0 ? "" : $"; {Hint}";
        return $"{Path}: {Code}, expected {Expected}{found}{place}{hint}";
    }
}
