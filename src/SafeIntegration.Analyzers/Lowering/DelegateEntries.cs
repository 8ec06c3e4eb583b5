using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Names;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>Methods that are handed to a framework or a model to be called: an endpoint's handler, a tool. Thread-safe.</summary>
internal sealed class DelegateEntries
{
    private readonly Compilation _compilation;
    private readonly MemberCatalogue _catalogue;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<Dictionary<string, List<ArgumentSyntax>>> _byName;

    /// <summary>Whether minimal APIs refuse what breaks the attributes of what they bind (Microsoft.Extensions.Validation).</summary>
    private readonly Lazy<bool> _validates;

    /// <summary>Whether some file makes the static members of a type known in all files.</summary>
    private readonly Lazy<bool> _bringsStaticsIn;
    private readonly EndpointFilters _filters;
    private readonly ConcurrentDictionary<IMethodSymbol, Entry> _entries = new(SymbolEqualityComparer.Default);

    public DelegateEntries(Compilation compilation, MemberCatalogue catalogue, CompilationIndexes indexes, CancellationToken cancellation)
    {
        _compilation = compilation;
        _catalogue = catalogue;
        _cancellation = cancellation;
        _filters = new EndpointFilters(compilation, cancellation);
        _byName = new(() => Collect(indexes), LazyThreadSafetyMode.ExecutionAndPublication);
        _validates = new(() => indexes.Files.Any(index => index.AddsValidation), LazyThreadSafetyMode.ExecutionAndPublication);
        _bringsStaticsIn = new(() => indexes.Files.Any(index => index.HasGlobalStaticUsing), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>How a method is entered from outside.</summary>
    private sealed record Entry(MemberModel? Model, ArgumentLabels Callback, bool Answers, InvocationExpressionSyntax? Call)
    {
        public static readonly Entry None = new(null, default, false, null);
    }

    /// <summary>What a parameter carries because its method was handed over somewhere.</summary>
    public Labels Of(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && EntryOf(method) is { Model: { } model, Callback: var callback } ? OfCallback(model, callback, parameter) : Labels.None;

    /// <summary>What a parameter of a delegate carries that is given to a member of the catalogue; less where the application validates what it binds.</summary>
    public Labels OfCallback(MemberModel model, ArgumentLabels callback, IParameterSymbol parameter)
    {
        var labels = _catalogue.OfCallback(model, callback, parameter);
        if ((labels & Labels.External) == Labels.None || !model.CallbacksAreBound) return labels;
        var isValidated = _validates.Value && BoundParameters.DeclaresWhatIsValid(parameter) || MapOf(parameter) is { } map && _filters.Refuse(map, parameter.Type);
        return isValidated ? labels & ~Labels.External : labels;
    }

    /// <summary>The call that a handler is given to: the one around a lambda, or the one that names a method.</summary>
    private InvocationExpressionSyntax? MapOf(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction, DeclaringSyntaxReferences: [var lambda] } => lambda.GetSyntax(_cancellation).Parent?.Parent?.Parent as InvocationExpressionSyntax,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => EntryOf(method).Call,
        _ => null,
    };

    /// <summary>Whether what a method returns goes to an HTTP caller because it was mapped.</summary>
    public bool Answers(IMethodSymbol method) => method.MethodKind == MethodKind.Ordinary && EntryOf(method).Answers;

    /// <summary>Whether the flows of a method that is handed over are told in the method itself.</summary>
    public bool IsEntry(IMethodSymbol method) => method.MethodKind == MethodKind.Ordinary && EntryOf(method).Model != null;

    private Entry EntryOf(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (!_byName.Value.TryGetValue(method.Name, out var arguments)) return Entry.None;
        return _entries.TryGetValue(method, out var known) ? known : _entries.GetOrAdd(method, Find(method, arguments));
    }

    private Entry Find(IMethodSymbol method, List<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parent?.Parent is not InvocationExpressionSyntax call || IsSurelyAnother(argument, method) || LoweringContext.IsApproved(call, _compilation, _catalogue)) continue;
            var model = _compilation.GetSemanticModel(argument.SyntaxTree);
            var given = model.GetSymbolInfo(argument.Expression, _cancellation);
            if (!SymbolEqualityComparer.Default.Equals((given.Symbol ?? (given.CandidateSymbols.Length == 1 ? given.CandidateSymbols[0] : null))?.OriginalDefinition, method)) continue;
            if (model.GetSymbolInfo(call, _cancellation).Symbol is not IMethodSymbol called || _catalogue.Find(called) is not { Callbacks: { IsEmpty: false } callbacks } found) continue;
            return new Entry(found, callbacks[0], called.Name.StartsWith("Map", StringComparison.Ordinal), call);
        }

        return Entry.None;
    }

    /// <summary>
    /// Whether a plain name cannot be that of a method, since no type around it is the method's or may inherit it, and nothing brings static members in: told without binding the code that it
    /// stands in, which may be in any file.
    /// </summary>
    private bool IsSurelyAnother(ArgumentSyntax argument, IMethodSymbol method)
    {
        if (argument.Expression is not IdentifierNameSyntax || _bringsStaticsIn.Value) return false;
        var isInType = false;
        for (var node = argument.Parent; node != null; node = node.Parent)
        {
            switch (node)
            {
                case TypeDeclarationSyntax type:
                    if (type is ExtensionBlockDeclarationSyntax || type.BaseList != null || type.Modifiers.Any(SyntaxKind.PartialKeyword) || type.Identifier.ValueText == method.ContainingType.Name) return false;
                    isInType = true;
                    break;
                case BaseNamespaceDeclarationSyntax space when BringStaticsIn(space.Usings):
                case CompilationUnitSyntax unit when BringStaticsIn(unit.Usings):
                    return false;
            }
        }

        return isInType;
    }

    private static bool BringStaticsIn(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
            if (!directive.StaticKeyword.IsKind(SyntaxKind.None)) return true;
        return false;
    }

    private Dictionary<string, List<ArgumentSyntax>> Collect(CompilationIndexes indexes)
    {
        var byName = new Dictionary<string, List<ArgumentSyntax>>(StringComparer.Ordinal);
        var callbacks = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var index in indexes.Files)
            foreach (var given in index.MethodArguments)
            {
                if (!MayBeCallback(given.Called)) continue;
                if (!byName.TryGetValue(given.Name, out var arguments)) byName.Add(given.Name, arguments = []);
                arguments.Add(given.Argument);
            }

        return byName;

        bool MayBeCallback(string called)
        {
            if (!callbacks.TryGetValue(called, out var may)) callbacks.Add(called, may = _catalogue.MayBeCallback(called));
            return may;
        }
    }
}
