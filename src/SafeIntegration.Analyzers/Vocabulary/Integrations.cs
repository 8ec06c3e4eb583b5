using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>The integrations that a compilation defines.</summary>
internal static class Integrations
{
    public const string MetadataName = "SafeIntegration.Integration`2";

    /// <summary>Every type that overrides <c>Define</c>, of which there is one for each plan.</summary>
    public static ImmutableArray<INamedTypeSymbol> In(Compilation compilation, INamedTypeSymbol integration, CancellationToken cancellationToken) =>
        [.. TypesAround(compilation, ["PlanStart"], cancellationToken).Where(type => type.BaseOf(integration) is not null)];

    /// <summary>The types of the compilation in whose declarations one of the names stands.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesAround(Compilation compilation, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        HashSet<string> types = [];
        foreach (SyntaxToken token in WordScan.Containing(compilation, names, cancellationToken))
        {
            if (names.Contains(token.ValueText) && token.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
                types.Add(type.Identifier.ValueText);
        }

        return types.Count == 0 ? [] : compilation.GetSymbolsWithName(types.Contains, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>();
    }

    /// <summary>The names that stand in a type's declarations.</summary>
    public static IEnumerable<SimpleNameSyntax> NamesIn(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>());
}
