using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The annotated names of each file, kept over edits: an edit pays for its own file. Only for the built-in rows. Thread-safe.</summary>
internal sealed class AnnotatedTrees
{
    private readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, NameKinds>> _names = new();

    public Dictionary<string, NameKinds> Of(SyntaxTree tree, Func<SyntaxTree, Dictionary<string, NameKinds>> scan) => _names.GetValue(tree, key => scan(key));
}
