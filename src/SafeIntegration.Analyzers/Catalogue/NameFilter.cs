using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The simple names behind <see cref="MemberCatalogue.MayBeSource"/>: those of rows whose type exists in the compilation, and of what is annotated. Thread-safe.</summary>
internal sealed class NameFilter
{
    private static readonly ImmutableHashSet<string> OfEveryCollection = ImmutableHashSet.Create(StringComparer.Ordinal, "Count", "Keys", "Values", "ContainsKey", "TryGetValue", "GetEnumerator", "Contains");

    private readonly ImmutableArray<CatalogueIndex> _indexes;
    private readonly TypeNames _types;
    private readonly WholeTypeRows _wholeTypes;
    private readonly AnnotatedNames _annotated;
    private readonly Func<string, NameKinds> _resolve;
    private readonly ConcurrentDictionary<string, NameKinds> _kinds = new(StringComparer.Ordinal);
    private readonly Lazy<bool> _hasSources;
    private readonly Lazy<ImmutableDictionary<string, NameKinds>> _ofWholeTypes;

    public NameFilter(ImmutableArray<CatalogueIndex> indexes, TypeNames types, WholeTypeRows wholeTypes, AnnotatedNames annotated)
    {
        _indexes = indexes;
        _types = types;
        _wholeTypes = wholeTypes;
        _annotated = annotated;
        _resolve = Resolve;
        _ofWholeTypes = new(NamesOfWholeTypes);
        _hasSources = new(() => _indexes.SelectMany(index => index.Rows).Any(row => (KindsOf(row) & NameKinds.Source) != 0 && _types.Exists(row.TypeName)));
    }

    public bool HasSources => _hasSources.Value;

    /// <summary>What a name may be, wherever it stands.</summary>
    public NameKinds Of(string identifier) => Of(identifier, isMethod: true, isLibrary: true);

    /// <summary>What a name may be where it stands.</summary>
    /// <param name="identifier">The name.</param>
    /// <param name="isMethod">Whether it may be a method there.</param>
    /// <param name="isLibrary">Whether it may be a member of a library there.</param>
    public NameKinds Of(string identifier, bool isMethod, bool isLibrary)
    {
        var kinds = _annotated.Of(identifier);
        if (isLibrary) kinds |= _kinds.GetOrAdd(identifier, _resolve);
        return kinds.Where(isMethod);
    }

    /// <summary>What a row makes of a name. A parameter's own label needs no name in the body, but the type or attribute that gives it is a hint.</summary>
    public static NameKinds KindsOf(CatalogueRow row) => row.Kind switch
    {
        CatalogueKind.Source or CatalogueKind.Callback or CatalogueKind.Entry => NameKinds.Source,
        CatalogueKind.Tool => NameKinds.Source | NameKinds.Sink,
        CatalogueKind.Effect or CatalogueKind.Sink or CatalogueKind.Reply or CatalogueKind.Instruction or CatalogueKind.Deserialize or CatalogueKind.BodyRead => NameKinds.Sink,
        _ => NameKinds.None,
    };

    private NameKinds Resolve(string identifier)
    {
        var kinds = NameKinds.None;
        foreach (var index in _indexes)
        {
            foreach (var row in index.OfIdentifier(identifier))
            {
                var isMethod = row.Id[0] == 'M' && row.MemberName != "#ctor";
                var more = (isMethod ? KindsOf(row).OfMethod() : KindsOf(row)) & ~kinds;
                if (more != 0 && _types.Exists(row.TypeName)) kinds |= more;
            }
        }

        return _ofWholeTypes.Value.TryGetValue(identifier, out var wide) ? kinds | wide : kinds;
    }

    /// <summary>A row about a type speaks for all its members, so their names count too; what every collection has counts by the name of the type. Those of derived types in source are found where they are declared.</summary>
    private ImmutableDictionary<string, NameKinds> NamesOfWholeTypes()
    {
        var names = ImmutableDictionary.CreateBuilder<string, NameKinds>(StringComparer.Ordinal);
        foreach (var pair in _wholeTypes.OfTypes)
        {
            foreach (var row in pair.Value)
            {
                if (KindsOf(row) is var kinds && kinds == NameKinds.None || _types.Find(pair.Key) is not { } type) continue;
                Add(type.Name, kinds);
                foreach (var member in type.GetMembers())
                {
                    if (member.CanBeReferencedByName && !(kinds == NameKinds.Source && OfEveryCollection.Contains(member.Name))) Add(member.Name, member is IMethodSymbol ? kinds.OfMethod() : kinds);
                }
            }
        }

        return names.ToImmutable();

        void Add(string name, NameKinds kinds) => names[name] = kinds | (names.TryGetValue(name, out var known) ? known : NameKinds.None);
    }
}
