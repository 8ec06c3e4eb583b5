using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>Gathers what several rows and attributes say about one member. Used by one thread, for one member.</summary>
internal sealed class ModelBuilder
{
    private ImmutableArray<ArgumentLabels>.Builder? _sourceArguments;
    private ImmutableArray<ArgumentLabels>.Builder? _cleared;
    private ImmutableArray<ArgumentLabels>.Builder? _callbacks;
    private ImmutableArray<SinkArgument>.Builder? _sinks;
    private ImmutableArray<Check>.Builder? _checks;
    private ImmutableArray<Propagation>.Builder? _flows;
    private Labels _source, _clears;
    private bool _isInert, _propagates, _makesTool, _canFail, _isBound, _isEmpty = true;

    /// <summary>Adds a row. Arguments that this overload does not have are left out, so that one row can speak for all overloads.</summary>
    public void Add(CatalogueRow row, ISymbol member)
    {
        var known = _isEmpty;
        _isEmpty = false;
        _canFail |= row.CanFail;
        _isBound |= row.IsBound;
        switch (row.Kind)
        {
            case CatalogueKind.Source:
                foreach (var argument in row.Out) AddSource(Ordinal(argument, member), row.Labels);
                break;
            case CatalogueKind.Clears:
                foreach (var argument in row.Out) AddClears(Ordinal(argument, member), row.Labels);
                break;
            case CatalogueKind.Check:
                foreach (var argument in row.In)
                {
                    if (Ordinal(argument, member) is { } parameter) AddCheck(parameter, row.Answer, row.Labels);
                }

                break;
            case CatalogueKind.Callback:
                foreach (var argument in row.In)
                {
                    if (Ordinal(argument, member) is { } parameter) Made(ref _callbacks).Add(new(parameter, row.Labels));
                }

                break;
            case CatalogueKind.Flow:
                foreach (var from in row.In)
                {
                    foreach (var to in row.Out)
                    {
                        if (Ordinal(from, member) is { } source && Ordinal(to, member) is { } target) Made(ref _flows).Add(new(source, target));
                    }
                }

                break;
            case CatalogueKind.Inert: _isInert = true; break;
            case CatalogueKind.Tool: _makesTool = true; break;
            case CatalogueKind.Approval: _isEmpty = known; break;
            case CatalogueKind.Entry: _isEmpty = known; break;
            default:
                foreach (var argument in row.In)
                {
                    if (Ordinal(argument, member) is { } parameter) AddSink(row, parameter, member);
                }

                break;
        }
    }

    public void AddSource(int? argument, Labels labels)
    {
        _isEmpty = false;
        if (argument == Argument.Return) _source |= labels;
        else if (argument is { } ordinal) Made(ref _sourceArguments).Add(new(ordinal, labels));
    }

    public void AddClears(int? argument, Labels labels)
    {
        _isEmpty = false;
        if (argument == Argument.Return) _clears |= labels;
        else if (argument is { } ordinal) Made(ref _cleared).Add(new(ordinal, labels));
    }

    public void AddCheck(int parameter, CheckAnswer answer, Labels clears)
    {
        _isEmpty = false;
        Made(ref _checks).Add(new(parameter, answer, clears));
    }

    public void AddSink(int parameter, SinkKinds kinds)
    {
        _isEmpty = false;
        Made(ref _sinks).Add(new(parameter, kinds));
    }

    private void AddSink(CatalogueRow row, int parameter, ISymbol member)
    {
        if (row.When == null) AddSink(parameter, row.Sinks);
        else if (Ordinal(row.When, member) is { } deciding) Made(ref _sinks).Add(new(parameter, row.Sinks) { When = new(deciding, row.WhenOneOf) });
    }

    public void AddPropagation(int from)
    {
        _isEmpty = false;
        _propagates = true;
        Made(ref _flows).Add(new(from, Argument.Return));
    }

    /// <summary>The model, or <see langword="null"/> if nothing was said.</summary>
    public MemberModel? Build() => _isEmpty ? null : new MemberModel
    {
        Source = _source,
        SourceArguments = _sourceArguments?.ToImmutable() ?? [],
        Callbacks = _callbacks?.ToImmutable() ?? [],
        CallbacksAreBound = _isBound,
        Sinks = _sinks?.ToImmutable() ?? [],
        Checks = _checks?.ToImmutable() ?? [],
        Clears = _clears,
        ClearedArguments = _cleared?.ToImmutable() ?? [],
        Propagations = _flows?.ToImmutable() ?? [],
        IsInert = _isInert && !_propagates,
        MakesTool = _makesTool,
        CanFail = _canFail,
    };

    /// <summary>Nearly nothing is said of nearly all members, so that room is made when it is needed.</summary>
    private static ImmutableArray<T>.Builder Made<T>(ref ImmutableArray<T>.Builder? builder) => builder ??= ImmutableArray.CreateBuilder<T>();

    /// <summary>The argument that a word of a row means for a member; <see langword="null"/> if it has none of that name.</summary>
    public static int? Ordinal(string word, ISymbol member)
    {
        switch (word)
        {
            case "this": return Argument.This;
            case "all": return Argument.All;
            case "return": return Argument.Return;
        }

        var parameters = ParametersOf(member);
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)) return ordinal < parameters.Length || parameters.IsEmpty ? ordinal : null;
        foreach (var parameter in parameters)
        {
            if (parameter.Name == word) return parameter.Ordinal;
        }

        return null;
    }

    /// <summary>The parameters in the order that ordinals count; of a C# 14 extension method those of the static method behind it, whose first one is the receiver.</summary>
    public static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedExtensionImplementation: { } behind } => behind.Parameters,
        IMethodSymbol method => method.Parameters,
        IPropertySymbol { IsIndexer: true } property => property.Parameters,
        _ => [],
    };
}
