using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>Whether anything is done with what a parse gives, or the text is merely tested for being well formed: by what is written around the call. Pure functions.</summary>
internal static class ReadResults
{
    /// <summary>Whether nobody reads what an expression gives.</summary>
    public static bool IsUnread(SyntaxNode expression)
    {
        var node = expression;
        while (true)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax:
                    node = node.Parent;
                    continue;
                case ExpressionStatementSyntax:
                case UsingStatementSyntax statement when statement.Expression == node:
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax }:
                    return true;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable, Parent: ExpressionStatementSyntax } assignment when assignment.Right == node:
                    return IsUnreadLocal(variable.Identifier.ValueText, node);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } declared }:
                    return declared.Parent!.Parent is { Parent: { } around } owner && !IsReadIn(owner is UsingStatementSyntax ? owner : around is GlobalStatementSyntax ? around.Parent! : around, declared.Identifier.ValueText);
                default:
                    return node is ExpressionSyntax given && IsLookedAt(given);
            }
        }
    }

    private static bool IsUnreadLocal(string name, SyntaxNode use)
    {
        if (use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member) return false;
        var isLocal = false;
        foreach (var node in member.DescendantNodes()) isLocal |= node is VariableDeclaratorSyntax declared && declared.Identifier.ValueText == name && declared.Parent?.Parent is LocalDeclarationStatementSyntax;
        return isLocal && !IsReadIn(member, name);
    }

    private static bool IsReadIn(SyntaxNode scope, string name)
    {
        foreach (var node in scope.DescendantNodes())
            if (node is IdentifierNameSyntax used && used.Identifier.ValueText == name && !IsNameOfAnother(used) && !IsWritten(used) && !IsLookedAt(used)) return true;
        return false;
    }

    private static bool IsNameOfAnother(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax;

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment && assignment.Left == name && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression);

    /// <summary>It is given back, compared with null, or asked what kind of thing it is.</summary>
    private static bool IsLookedAt(ExpressionSyntax given)
    {
        ExpressionSyntax whole = given;
        while (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RootElement" } root && root.Expression == whole) whole = root;
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "DisposeAsync" or "ValueKind" } access => access.Expression == whole,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "DisposeAsync" } } } => true,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => comparison.Right.IsKind(SyntaxKind.NullLiteralExpression) || comparison.Left.IsKind(SyntaxKind.NullLiteralExpression),
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } or UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } } => true,
            _ => false,
        };
    }
}
