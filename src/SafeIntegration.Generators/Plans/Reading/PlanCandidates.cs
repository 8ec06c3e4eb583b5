using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>Finds the classes that define an integration, by syntax first.</summary>
internal static class PlanCandidates
{
    /// <summary>Whether a node can be the class of an integration: one part of it names the base.</summary>
    public static bool MayBe(SyntaxNode node) => node is ClassDeclarationSyntax { BaseList: not null } type && !type.Modifiers.Any(SyntaxKind.AbstractKeyword);

    /// <summary>The name of the integration as reflection gives it; null if the class is none.</summary>
    public static string? NameOf(GeneratorSyntaxContext source, CancellationToken cancellationToken) =>
        source.SemanticModel.GetDeclaredSymbol(source.Node, cancellationToken) is INamedTypeSymbol { IsAbstract: false } type && PlanNames.IntegrationOf(type) is not null
            ? ReflectionName(type) : null;

    private static string ReflectionName(INamedTypeSymbol type)
    {
        var name = new StringBuilder(type.MetadataName);
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
            name.Insert(0, '+').Insert(0, container.MetadataName);
        if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
            name.Insert(0, '.').Insert(0, space.ToDisplayString());
        return name.ToString();
    }
}
