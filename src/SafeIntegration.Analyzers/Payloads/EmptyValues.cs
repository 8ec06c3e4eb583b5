using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Payloads;

/// <summary>Tells by its form whether a value says nothing: null, default, zero, an empty text or collection, a new object.</summary>
internal static class EmptyValues
{
    public static bool IsEmpty(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) => IsEmpty(suppressed.Operand),
        LiteralExpressionSyntax literal => literal.Token.ValueText.Length == 0 || literal.Token.Text is "null" or "default" or "false" || literal.Token.Value is 0 or 0L or 0d or 0m,
        DefaultExpressionSyntax => true,
        CollectionExpressionSyntax collection => collection.Elements.Count == 0,
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null } => true,
        ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" }, ArgumentList.Arguments.Count: 0 } => true,
        _ => false,
    };
}
