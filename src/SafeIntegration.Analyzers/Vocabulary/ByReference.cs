using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>Compares symbols as objects, which is fast. There is one object for a definition in a compilation; where there were two, something that is remembered would only be found out twice.</summary>
internal sealed class ByReference : IEqualityComparer<ISymbol>
{
    public static readonly ByReference Instance = new();

    public bool Equals(ISymbol? x, ISymbol? y) => ReferenceEquals(x, y);

    public int GetHashCode(ISymbol symbol) => RuntimeHelpers.GetHashCode(symbol);
}
