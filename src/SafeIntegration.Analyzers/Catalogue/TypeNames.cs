using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The full names of the types of one compilation as documentation ids spell them, and which of such names exist. Thread-safe.</summary>
internal sealed class TypeNames(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, bool> _exists = new(System.StringComparer.Ordinal);

    /// <summary>The name without the leading <c>T:</c>; empty for a type that has none.</summary>
    public string Of(INamedTypeSymbol type) =>
        _names.GetOrAdd(type.OriginalDefinition, static symbol => symbol.GetDocumentationCommentId() is { Length: > 2 } id ? id.Substring(2) : "");

    /// <summary>Whether the compilation or anything it references has the type.</summary>
    public bool Exists(string name) => _exists.GetOrAdd(name, key => !FindAll(key).IsEmpty);

    /// <summary>The first type of this name, of whichever assembly; <see langword="null"/> if there is none.</summary>
    public INamedTypeSymbol? Find(string name) => FindAll(name) is { IsEmpty: false } found ? found[0] : null;

    /// <summary>All types of this name: some names stand in several assemblies.</summary>
    public ImmutableArray<INamedTypeSymbol> FindAll(string name)
    {
        // A documentation id writes a dot before a nested type where metadata writes a plus, so the longest outer name that exists decides.
        for (var metadataName = name; ;)
        {
            var types = compilation.GetTypesByMetadataName(metadataName);
            if (!types.IsEmpty) return types;
            var plus = metadataName.IndexOf('+');
            var dot = metadataName.LastIndexOf('.', plus < 0 ? metadataName.Length - 1 : plus);
            if (dot <= 0 || !MayBeType(metadataName, dot)) return [];
            metadataName = metadataName.Substring(0, dot) + "+" + metadataName.Substring(dot + 1);
        }
    }

    /// <summary>Whether what stands before the dot may be a type: a namespace with no dot before it is not, and three levels are enough.</summary>
    private static bool MayBeType(string name, int dot) => name.LastIndexOf('.', dot - 1) > 0 && name.Split('+').Length < 4;
}
