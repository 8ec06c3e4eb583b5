using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Names;

/// <summary>Static members of another type that a piece of code fills, by names alone. Pure functions.</summary>
internal static class StaticMembers
{
    /// <summary>The last member of the chain that something is put into, as in <c>Outbox.Letters.Enqueue(letter)</c>, <c>Prices.Known[sku] = price</c>, <c>Session.Token = token</c>; null for any other node.</summary>
    public static MemberAccessExpressionSyntax? FilledBy(SyntaxNode node)
    {
        var holder = node switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0, Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax filled, Name.Identifier.ValueText: var method } } when LibraryNames.IsMutatorName(method) => filled,
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax filled } } => filled,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax filled, Right: IdentifierNameSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or InvocationExpressionSyntax } => filled,
            _ => null,
        };
        return holder != null && IsOfType(holder) ? holder : null;
    }

    /// <summary>The member before the last of a chain; null if that is the first.</summary>
    public static MemberAccessExpressionSyntax? Below(MemberAccessExpressionSyntax member) => member.Expression as MemberAccessExpressionSyntax;

    /// <summary>Whether a chain of names begins with what looks like a type.</summary>
    private static bool IsOfType(MemberAccessExpressionSyntax member)
    {
        ExpressionSyntax first = member;
        while (first is MemberAccessExpressionSyntax access) first = access.Expression;
        return first is SimpleNameSyntax { Identifier.ValueText: { Length: > 0 } name } && char.IsUpper(name[0]);
    }
}
