using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>In which way a member is in a payload.</summary>
internal enum Presence
{
    Value,
    Absent,
    Null,

    /// <summary>The contract does not know the member.</summary>
    Unknown,

    /// <summary>A value outside the set of a tolerant enum.</summary>
    UnknownValue,
}

/// <summary>A member as it stands in a payload.</summary>
/// <param name="Path">Its path, with <c>[*]</c> for elements.</param>
/// <param name="Presence">In which way it is there.</param>
/// <param name="Kind">The kind of JSON found, or expected where there is none.</param>
/// <param name="Owner">The type of object that it belongs to.</param>
/// <param name="Member">Its index in the owner; -1 for one that the contract does not know.</param>
internal readonly record struct Sighting(string Path, Presence Presence, JsonValueKind Kind, ObjectNode Owner, int Member);
