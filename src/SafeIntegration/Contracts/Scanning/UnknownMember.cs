using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>An unknown member of the object in which a scan stands, by its place: its name is made into text only if somebody is told.</summary>
/// <param name="NameStart">Where its quoted name starts.</param>
/// <param name="Kind">The kind of its value.</param>
/// <param name="ValueStart">Where its value starts.</param>
/// <param name="ValueEnd">Where its value ends.</param>
/// <param name="Finding">Index of its violation; -1 if it is none.</param>
internal readonly record struct UnknownMember(int NameStart, JsonValueKind Kind, int ValueStart, int ValueEnd, int Finding);
