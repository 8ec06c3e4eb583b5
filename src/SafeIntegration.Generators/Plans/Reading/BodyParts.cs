using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>The parts of a member's declarations that are code: parameters with their defaults, constructor calls, bodies, initialisers.</summary>
internal static class BodyParts
{
    /// <summary>The parts of each declaration of a member; a partial member has two.</summary>
    public static IEnumerable<IEnumerable<SyntaxNode>> Of(ISymbol member, CancellationToken cancellationToken)
    {
        IEnumerable<SyntaxReference> declarations = member.DeclaringSyntaxReferences;
        if (OtherPart(member) is { } other)
            declarations = declarations.Concat(other.DeclaringSyntaxReferences);
        return declarations.Select(declaration => declaration.GetSyntax(cancellationToken)).Select(node => PartsOf(node, member).OfType<SyntaxNode>());
    }

    private static ISymbol? OtherPart(ISymbol member) => member switch
    {
        IMethodSymbol method => (ISymbol?)method.PartialImplementationPart ?? method.PartialDefinitionPart,
        IPropertySymbol property => (ISymbol?)property.PartialImplementationPart ?? property.PartialDefinitionPart,
        _ => null,
    };

    private static IEnumerable<SyntaxNode?> PartsOf(SyntaxNode declaration, ISymbol member) => declaration switch
    {
        ConstructorDeclarationSyntax constructor => [constructor.ParameterList, constructor.Initializer, constructor.Body, constructor.ExpressionBody],
        BaseMethodDeclarationSyntax method => [.. AttributesOfPartial(method), method.ParameterList, method.Body, method.ExpressionBody],
        PropertyDeclarationSyntax property => [.. AttributesOfPartial(property), property.AccessorList, property.ExpressionBody, property.Initializer],
        IndexerDeclarationSyntax indexer => [indexer.ParameterList, indexer.AccessorList, indexer.ExpressionBody],
        EventDeclarationSyntax custom => [custom.AccessorList],
        VariableDeclaratorSyntax variable => [variable.Initializer],
        // A primary constructor is declared by the type.
        TypeDeclarationSyntax type when member is IMethodSymbol { MethodKind: MethodKind.Constructor } => [type.ParameterList, BaseCall(type)],
        _ => [],
    };

    private static ArgumentListSyntax? BaseCall(TypeDeclarationSyntax type) => type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList;

    // A generator writes the other half by what the attributes say: a regular expression, a log message. Its output is not seen here.
    private static SyntaxList<AttributeListSyntax> AttributesOfPartial(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PartialKeyword) ? member.AttributeLists : default;
}
