using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>One member: its code as it counts, and the members that code reaches.</summary>
/// <param name="Text">Name, types, tokens and the values of constants; empty for a member that has no code here.</param>
/// <param name="Reached">Definitions, never constructed generics. Some may lie in other assemblies, where there is nothing to read.</param>
internal sealed record BodyNode(string Text, IReadOnlyCollection<ISymbol> Reached)
{
    public static BodyNode Empty { get; } = new("", []);
}
