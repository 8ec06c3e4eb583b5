using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The full names of the types of one compilation as documentation ids spell them, and which of such names exist. Thread-safe.</summary>
/// <remarks>A name is looked up through its namespace, so that only the references that have the namespace are asked: every edit makes a new compilation, and most of the catalogue is missing from it.</remarks>
internal sealed class TypeNames(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, string> _names = new(ByReference.Instance);
    private readonly ConcurrentDictionary<string, ImmutableArray<INamedTypeSymbol>> _found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, INamespaceSymbol?> _namespaces = new(StringComparer.Ordinal);

    /// <summary>The name without the leading <c>T:</c>; empty for a type that has none.</summary>
    public string Of(INamedTypeSymbol type) =>
        _names.GetOrAdd(type.OriginalDefinition, static symbol => symbol.GetDocumentationCommentId() is { Length: > 2 } id ? id.Substring(2) : "");

    /// <summary>Whether the compilation or anything it references has the type.</summary>
    public bool Exists(string name) => !FindAll(name).IsEmpty;

    /// <summary>The first type of this name, of whichever assembly; <see langword="null"/> if there is none.</summary>
    public INamedTypeSymbol? Find(string name) => FindAll(name) is { IsEmpty: false } found ? found[0] : null;

    /// <summary>All types of this name: some names stand in several assemblies.</summary>
    public ImmutableArray<INamedTypeSymbol> FindAll(string name) => _found.TryGetValue(name, out var found) ? found : _found.GetOrAdd(name, Resolve(name));

    private ImmutableArray<INamedTypeSymbol> Resolve(string name)
    {
        var dot = name.LastIndexOf('.');
        var (simpleName, arity) = Split(name.Substring(dot + 1));
        if (dot < 0) return [.. compilation.GlobalNamespace.GetTypeMembers(simpleName, arity)];
        if (NamespaceOf(name.Substring(0, dot)) is { } space) return [.. space.GetTypeMembers(simpleName, arity)];

        // A documentation id writes a dot before a nested type too.
        return [.. FindAll(name.Substring(0, dot)).SelectMany(outer => outer.GetTypeMembers(simpleName, arity))];
    }

    private INamespaceSymbol? NamespaceOf(string name)
    {
        if (_namespaces.TryGetValue(name, out var known)) return known;
        var dot = name.LastIndexOf('.');
        var outer = dot < 0 ? compilation.GlobalNamespace : NamespaceOf(name.Substring(0, dot));
        return _namespaces.GetOrAdd(name, outer?.GetMembers(name.Substring(dot + 1)).OfType<INamespaceSymbol>().FirstOrDefault());
    }

    private static (string Name, int Arity) Split(string name)
    {
        var tick = name.IndexOf('`');
        return tick >= 0 && int.TryParse(name.Substring(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var arity) ? (name.Substring(0, tick), arity) : (name, 0);
    }
}
