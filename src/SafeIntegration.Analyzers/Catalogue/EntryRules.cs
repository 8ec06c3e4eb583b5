using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What parameters carry when a framework or a model calls their method: actions, hubs, gRPC services, triggers, tools. Thread-safe.</summary>
internal sealed class EntryRules
{
    private const string AttributeSuffix = nameof(Attribute);

    private readonly TypeNames _types;
    private readonly AnnotationReader _annotations;
    private readonly Lazy<Rows> _rows;
    private readonly Func<ISymbol, bool> _isNamed;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Labels>> _ofMethods = new(ByReference.Instance);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<CatalogueRow>> _ofTypes = new(ByReference.Instance);

    public EntryRules(ImmutableArray<CatalogueIndex> indexes, TypeNames types, AnnotationReader annotations)
    {
        _types = types;
        _annotations = annotations;
        _isNamed = candidate => _rows!.Value.OfMembers.ContainsKey(candidate.Name);
        _rows = new(() => new Rows(indexes.SelectMany(index => index.Rows).Where(row => row.Kind == CatalogueKind.Entry && types.Exists(row.TypeName))));
    }

    public Labels OfParameter(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method) return _annotations.OfParameter(parameter);
        var definition = method.OriginalDefinition;
        var labels = _ofMethods.TryGetValue(definition, out var known) ? known : _ofMethods.GetOrAdd(definition, Resolve(definition));
        return parameter.Ordinal < labels.Length ? labels[parameter.Ordinal] : Labels.None;
    }

    /// <summary>What a property carries because an attribute on it has a binder fill it.</summary>
    public Labels OfProperty(IPropertySymbol property)
    {
        var labels = Labels.None;
        if (property.ContainingAssembly is not ISourceAssemblySymbol || _rows.Value.OfAttributes.Count == 0) return labels;
        foreach (var row in AttributeRows(property, _rows.Value)) labels |= row.IsBound ? BoundParameters.Of(property.Type, row.Labels) : row.Labels;
        return labels;
    }

    /// <summary>Whether a model calls the method because of an attribute on it.</summary>
    public bool IsTool(IMethodSymbol method)
    {
        if (_rows.Value.OfAttributes.Count == 0 || IsProcessStep(method.ContainingType)) return false;
        foreach (var row in AttributeRows(method, _rows.Value)) if (row.IsTool) return true;
        return false;
    }

    /// <summary>Functions of a step are called by its process, not by a model.</summary>
    private static bool IsProcessStep(INamedTypeSymbol? type)
    {
        for (; type != null; type = type.BaseType)
            if (type.Name == "KernelProcessStep") return true;
        return false;
    }

    private ImmutableArray<Labels> Resolve(ISymbol symbol)
    {
        var method = (IMethodSymbol)symbol;
        if (method.Parameters.IsEmpty) return [];
        var labels = new Labels[method.Parameters.Length];
        if (_annotations.AnyAttributeExists) AddAnnotations(method, labels);
        if (!_rows.Value.IsEmpty) AddRows(method, labels);
        return [.. labels];
    }

    private void AddAnnotations(IMethodSymbol method, Labels[] labels)
    {
        foreach (var declared in RelatedMembers.Of(method, static _ => true))
        {
            foreach (var parameter in ((IMethodSymbol)declared).Parameters) labels[parameter.Ordinal] |= _annotations.OfParameter(parameter);
        }
    }

    private void AddRows(IMethodSymbol method, Labels[] labels)
    {
        var rows = _rows.Value;
        if (rows.OfMembers.Count > 0)
        {
            foreach (var declared in RelatedMembers.Of(method, _isNamed))
            {
                if (!rows.OfMembers.TryGetValue(declared.Name, out var named)) continue;
                foreach (var row in named) if (_types.Of(declared.ContainingType) == row.TypeName) Add(row, method, labels, declared);
            }
        }

        if (IsCallable(method))
        {
            foreach (var row in _ofTypes.GetOrAdd(method.ContainingType.OriginalDefinition, type => OfType((INamedTypeSymbol)type, rows))) Add(row, method, labels, method);
        }

        if (rows.OfAttributes.Count == 0) return;
        foreach (var row in AttributeRows(method, rows))
            if (!row.IsTool || !IsProcessStep(method.ContainingType)) Add(row, method, labels, method);
        foreach (var parameter in method.Parameters)
        {
            foreach (var row in AttributeRows(parameter, rows)) AddTo(row, parameter, labels);
        }
    }

    /// <summary>The rows of what a type derives from or implements, and of the attributes on it or on its bases.</summary>
    private ImmutableArray<CatalogueRow> OfType(INamedTypeSymbol type, Rows rows)
    {
        var found = ImmutableArray.CreateBuilder<CatalogueRow>();
        for (var current = type; current != null; current = current.BaseType)
        {
            if (rows.OfTypes.TryGetValue(_types.Of(current), out var row) && !SymbolEqualityComparer.Default.Equals(current, type)) found.Add(row);
            if (rows.OfAttributes.Count > 0) found.AddRange(AttributeRows(current, rows));
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (rows.OfTypes.TryGetValue(_types.Of(contract), out var row)) found.Add(row);
        }

        return found.ToImmutable();
    }

    private IEnumerable<CatalogueRow> AttributeRows(ISymbol symbol, Rows rows) => symbol.GetAttributes() is { IsEmpty: false } attributes ? AttributeRows(attributes, rows) : [];

    private IEnumerable<CatalogueRow> AttributeRows(ImmutableArray<AttributeData> attributes, Rows rows)
    {
        foreach (var attribute in attributes)
        {
            for (var type = attribute.AttributeClass; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            {
                if (rows.OfAttributes.TryGetValue(_types.Of(type), out var row)) yield return row;
            }
        }
    }

    private static void Add(CatalogueRow row, IMethodSymbol method, Labels[] labels, ISymbol declared)
    {
        foreach (var word in row.In)
        {
            var ordinal = ModelBuilder.Ordinal(word, declared);
            foreach (var parameter in method.Parameters)
            {
                if (ordinal == Argument.All || ordinal == parameter.Ordinal) AddTo(row, parameter, labels);
            }
        }
    }

    private static void AddTo(CatalogueRow row, IParameterSymbol parameter, Labels[] labels) =>
        labels[parameter.Ordinal] |= row.IsBound ? BoundParameters.Of(parameter, row.Labels, BoundParameters.IsValidated(parameter)) : row.Labels;

    private static bool IsCallable(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, MethodKind: MethodKind.Ordinary } && !method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NonActionAttribute");

    /// <summary>The entry rows whose type exists, by how they are found.</summary>
    private sealed class Rows
    {
        public Rows(IEnumerable<CatalogueRow> rows)
        {
            foreach (var row in rows)
            {
                if (!row.IsType) (OfMembers.TryGetValue(row.MemberName, out var named) ? named : OfMembers[row.MemberName] = []).Add(row);
                else if (row.TypeName.EndsWith(AttributeSuffix, StringComparison.Ordinal)) OfAttributes[row.TypeName] = row;
                else OfTypes[row.TypeName] = row;
            }
        }

        public Dictionary<string, List<CatalogueRow>> OfMembers { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, CatalogueRow> OfAttributes { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, CatalogueRow> OfTypes { get; } = new(StringComparer.Ordinal);

        public bool IsEmpty => OfMembers.Count + OfAttributes.Count + OfTypes.Count == 0;
    }
}
