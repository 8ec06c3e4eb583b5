using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>Rows by the simple name of the member and, under it, by the full name of its type. Immutable, so one index serves all compilations.</summary>
internal sealed class CatalogueIndex
{
    private const string Suffix = nameof(Attribute);

    private readonly Dictionary<string, Dictionary<string, ImmutableArray<CatalogueRow>>> _byName = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ImmutableArray<CatalogueRow>> _byIdentifier = new(StringComparer.Ordinal);

    public CatalogueIndex(IReadOnlyList<CatalogueRow> rows)
    {
        Rows = [.. rows];
        foreach (var row in rows)
        {
            Append(_byIdentifier, IdentifierOf(row), row);
            if (row.IsType) continue;
            if (!_byName.TryGetValue(row.MemberName, out var types)) _byName.Add(row.MemberName, types = new(StringComparer.Ordinal));
            Append(types, row.TypeName, row);
        }
    }

    public ImmutableArray<CatalogueRow> Rows { get; }

    /// <summary>Whether any row is about a member of this name.</summary>
    public bool Knows(string memberName) => _byName.ContainsKey(memberName);

    /// <summary>The rows about the members of this name of this type; not those about the type as a whole.</summary>
    public ImmutableArray<CatalogueRow> OfMember(string typeName, string memberName) =>
        _byName.TryGetValue(memberName, out var types) && types.TryGetValue(typeName, out var rows) ? rows : [];

    /// <summary>The rows whose member is written as this identifier in source code; of a constructor, an indexer and a row about a type it is the type's.</summary>
    public ImmutableArray<CatalogueRow> OfIdentifier(string identifier) => _byIdentifier.TryGetValue(identifier, out var rows) ? rows : [];

    /// <summary>What the members are on which an attribute of this name stands, or whose type derives from a type of this name.</summary>
    /// <param name="name">The type or attribute.</param>
    /// <param name="ofProperty">Whether the attribute stands on a property.</param>
    public NameKinds OfWholeType(string name, bool ofProperty)
    {
        var kinds = NameKinds.None;
        foreach (var row in OfIdentifier(WithoutSuffix(name)))
        {
            // An entry speaks of parameters when a member is entered from outside, which is nothing to those who name it; a property that is filled there is one to those who read it.
            if (row.IsType && (row.Kind != CatalogueKind.Entry || ofProperty)) kinds |= NameFilter.KindsOf(row);
        }

        return kinds;
    }

    private static string IdentifierOf(CatalogueRow row)
    {
        if (!row.IsType && row.MemberName is not ("#ctor" or "Item")) return row.MemberName;
        var name = row.TypeName.Substring(row.TypeName.LastIndexOf('.') + 1);
        var tick = name.IndexOf('`');
        if (tick >= 0) name = name.Substring(0, tick);
        return WithoutSuffix(name);
    }

    private static string WithoutSuffix(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;

    private static void Append(Dictionary<string, ImmutableArray<CatalogueRow>> to, string key, CatalogueRow row) =>
        to[key] = to.TryGetValue(key, out var rows) ? rows.Add(row) : [row];
}
