using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The models of the members that one compilation can see. Thread-safe.</summary>
/// <remarks>Creating one resolves nothing: types are looked up when a name is first asked for, so that an edit pays only for the names of the edited file.</remarks>
internal sealed class MemberCatalogue
{
    private readonly ImmutableArray<CatalogueIndex> _indexes;
    private readonly TypeNames _types;
    private readonly AnnotationReader _annotations;
    private readonly EntryRules _entries;
    private readonly WholeTypeRows _wholeTypes;
    private readonly NameFilter _names;
    private readonly ConcurrentDictionary<ISymbol, MemberModel?> _models = new(ByReference.Instance);

    private readonly AnnotatedNames _annotated;
    private readonly Func<ISymbol, bool> _isKnownName;

    private MemberCatalogue(Compilation compilation, ImmutableArray<CatalogueIndex> indexes, AnnotatedTrees? kept)
    {
        IsBuiltIn = indexes.Length == 1;
        _indexes = indexes;
        _isKnownName = IsKnownName;
        _types = new TypeNames(compilation);
        _annotations = new AnnotationReader(compilation, _types);
        _entries = new EntryRules(indexes, _types, _annotations);
        _wholeTypes = new WholeTypeRows(indexes, _types);
        _annotated = new AnnotatedNames(compilation, _annotations, (name, ofProperty) => OfWholeType(indexes, name, ofProperty), IsBuiltIn ? kept : null);
        _names = new NameFilter(indexes, _types, _wholeTypes, _annotated);
    }

    /// <summary>Reads the built-in models that resolve in a compilation, and what its additional files say.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="files">Its additional files.</param>
    /// <param name="cancellationToken">Stops the reading of files.</param>
    /// <param name="kept">What was found in the same source files before.</param>
    public static MemberCatalogue Create(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken, AnnotatedTrees? kept = null)
    {
        List<CatalogueRow> rows = [];
        foreach (var file in files)
        {
            if (!AdditionalCatalogue.IsOne(file.Path)) continue;
            foreach (var line in AdditionalCatalogue.Read(file, cancellationToken))
            {
                if (line.Row is { } row) rows.Add(row);
            }
        }

        return new(compilation, rows.Count == 0 ? [BuiltInCatalogue.Index] : [BuiltInCatalogue.Index, new CatalogueIndex(rows)], kept);
    }

    /// <summary>Whether no additional file says anything.</summary>
    public bool IsBuiltIn { get; }

    /// <summary>The names in one file that its attributes make known.</summary>
    public IReadOnlyDictionary<string, NameKinds> AnnotatedIn(SyntaxTree tree) => _annotated.InFile(tree);

    /// <summary>Whether anything in the compilation can be a source at all.</summary>
    public bool HasSources => _annotations.AnyAttributeExists || _names.HasSources;

    /// <summary>What is known of a method, property, field or event; <see langword="null"/> if nothing is. Attributes of the user's own code count.</summary>
    /// <remarks>Ordinals of an extension method, in whichever form it is given, are those of the static method: the receiver is 0.</remarks>
    public MemberModel? Find(ISymbol member)
    {
        var canonical = RelatedMembers.Canonical(member);
        if (canonical is IMethodSymbol { AssociatedSymbol: { } owner, MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }) canonical = owner;
        return _models.TryGetValue(canonical, out var known) ? known : _models.GetOrAdd(canonical, Resolve(canonical));
    }

    /// <summary>What a parameter carries when its method is entered from outside: an action's, a tool's, an annotated one.</summary>
    public Labels OfParameter(IParameterSymbol parameter) => _entries.OfParameter(parameter);

    /// <summary>What a parameter of a delegate carries that is given to a member with <see cref="MemberModel.Callbacks"/>: of a bound one, only what a binder fills with text or data.</summary>
    public Labels OfCallback(MemberModel model, ArgumentLabels callback, IParameterSymbol parameter) =>
        _annotations.OfParameter(parameter) | (model.CallbacksAreBound ? BoundParameters.Of(parameter, callback.Labels, isValidated: false) : callback.Labels);

    /// <summary>Whether whatever goes through this type has a person's approval, such as a tool that asks first.</summary>
    public bool IsApproval(ITypeSymbol type) => type is INamedTypeSymbol named && _wholeTypes.Of(named).Any(static row => row.Kind == CatalogueKind.Approval);

    /// <summary>Whether a method is a tool of a model because of an attribute on it.</summary>
    public bool IsTool(IMethodSymbol method) => _entries.IsTool(method);

    /// <summary>Whether a name in source code may be that of a source or of something annotated; a cheap first test.</summary>
    public bool MayBeSource(string identifier) => (_names.Of(identifier) & NameKinds.Source) != 0;

    /// <summary>Whether a name in source code may be that of a sink or of something annotated; a cheap first test.</summary>
    public bool MayBeSink(string identifier) => (_names.Of(identifier) & NameKinds.Sink) != 0;

    /// <summary>What a name may be where it stands in source code.</summary>
    public NameKinds KindsOf(string identifier, bool isMethod, bool isLibrary) => _names.Of(identifier, isMethod, isLibrary);

    /// <summary>Whether a name in source code may be that of a member that is given delegates to call from outside; a cheap first test.</summary>
    public bool MayBeCallback(string identifier)
    {
        foreach (var index in _indexes)
            if (index.Knows(identifier) && index.OfIdentifier(identifier).Any(static row => row.Kind == CatalogueKind.Callback)) return true;
        return false;
    }

    private MemberModel? Resolve(ISymbol member)
    {
        var builder = new ModelBuilder();
        foreach (var declared in RelatedMembers.Of(member, _isKnownName))
        {
            AddRows(builder, declared);
            _annotations.AddTo(builder, declared);
        }

        if (member is IPropertySymbol property && _entries.OfProperty(property) is var bound and not Labels.None) builder.AddSource(Argument.Return, bound);
        return builder.Build();
    }

    private bool IsKnownName(ISymbol member)
    {
        if (_annotations.MayBeAnnotated(member)) return true;
        foreach (var index in _indexes)
        {
            if (index.Knows(NameOf(member))) return true;
        }

        return _wholeTypes.MaySpeakFor(member);
    }

    private void AddRows(ModelBuilder builder, ISymbol declared)
    {
        if (RelatedMembers.ContainerOf(declared) is not { } type) return;
        var name = NameOf(declared);
        foreach (var index in _indexes)
        {
            if (index.Knows(name))
            {
                foreach (var row in index.OfMember(_types.Of(type), name))
                {
                    if (!row.IsOneOverload || row.Id == declared.GetDocumentationCommentId()) builder.Add(row, declared);
                }
            }
        }

        foreach (var row in _wholeTypes.OfMember(declared)) builder.Add(row, declared);
    }

    private static NameKinds OfWholeType(ImmutableArray<CatalogueIndex> indexes, string name, bool ofProperty)
    {
        var kinds = NameKinds.None;
        foreach (var index in indexes) kinds |= index.OfWholeType(name, ofProperty);
        return kinds;
    }

    private static string NameOf(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "#ctor" : RelatedMembers.SimpleName(member.MetadataName);
}
