using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>The indexes of all files that an analyzer has seen, kept over edits: an edit pays for its own file. Thread-safe.</summary>
internal sealed class SyntaxIndexes
{
    private readonly ConditionalWeakTable<SyntaxTree, SyntaxIndex> _indexes = new();

    public IEnumerable<SyntaxIndex> Of(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees) yield return _indexes.GetValue(tree, SyntaxIndex.Of);
    }
}
