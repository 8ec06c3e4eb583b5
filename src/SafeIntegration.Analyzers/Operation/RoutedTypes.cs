using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>
/// The types through which integrations ask: integrations, their calls, and what those name, two steps far. By name, because a call that an integration makes through a service of its own
/// must not be reported, and one too many that is silent harms less.
/// </summary>
internal sealed class RoutedTypes
{
    private const int Steps = 2;
    private static readonly ImmutableArray<string> Calls = ["PlanStart", "IModelCall", "ChatCall", "ClassifierCall"];

    private readonly INamedTypeSymbol _integration;
    private readonly INamedTypeSymbol? _call;
    private readonly HashSet<string> _names;

    private RoutedTypes(INamedTypeSymbol integration, INamedTypeSymbol? call, HashSet<string> names) => (_integration, _call, _names) = (integration, call, names);

    public static RoutedTypes In(Compilation compilation, INamedTypeSymbol integration, CancellationToken cancellationToken)
    {
        INamedTypeSymbol? call = compilation.GetTypeByMetadataName("SafeIntegration.IModelCall`2");
        RoutedTypes routed = new(integration, call, []);
        List<INamedTypeSymbol> wave = [.. Integrations.TypesAround(compilation, Calls, cancellationToken).Where(routed.IsRoot)];
        HashSet<INamedTypeSymbol> seen = new(wave, SymbolEqualityComparer.Default);
        for (int step = 0; step < Steps && wave.Count > 0; step++)
        {
            HashSet<string> named = [.. wave.SelectMany(type => Integrations.NamesIn(type, cancellationToken)).Where(IsOfAType).Select(name => name.Identifier.ValueText)];
            routed._names.UnionWith(named);
            List<INamedTypeSymbol> found = [.. compilation.GetSymbolsWithName(named.Contains, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>()];
            wave = [.. found.Concat(ImplementationsOf(found, compilation, cancellationToken)).Where(seen.Add)];
        }

        return routed;
    }

    /// <summary>Whether an integration asks through the type.</summary>
    public bool Contains(INamedTypeSymbol type) =>
        IsRoot(type) || _names.Contains(type.Name) || type.AllInterfaces.Any(implemented => !implemented.IsOfThePlatform() && _names.Contains(implemented.Name));

    private bool IsRoot(INamedTypeSymbol type) => type.BaseOf(_integration) is not null || type.Implements(_call);

    // An interface leads to those that have it.
    private static IEnumerable<INamedTypeSymbol> ImplementationsOf(List<INamedTypeSymbol> types, Compilation compilation, CancellationToken cancellationToken)
    {
        List<INamedTypeSymbol> interfaces = types.FindAll(type => type.TypeKind == TypeKind.Interface);
        return interfaces.Count == 0
            ? []
            : Integrations.TypesAround(compilation, [.. interfaces.Select(type => type.Name)], cancellationToken).Where(type => interfaces.Exists(type.Implements));
    }

    // Member names after a dot are no types, except of a namespace, which no rule needs here.
    private static bool IsOfAType(SimpleNameSyntax name) => name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name || access.Name != name;
}
