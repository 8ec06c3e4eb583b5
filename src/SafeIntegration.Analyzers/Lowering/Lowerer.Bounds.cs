using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Comparisons with limits that are no constants of the language: fields that never change, what a clock or a configuration says.</content>
internal sealed partial class Lowerer
{
    /// <summary>The number that a value is compared with if it is written down: a constant, or what a field that never changes begins with. Of a span of time only its sign counts.</summary>
    private static object? LimitOf(IOperation operation)
    {
        if (operation.ConstantValue.HasValue) return operation.ConstantValue.Value;
        if (operation is not IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field }) return null;
        if (field is { Name: "Zero", ContainingType.Name: "TimeSpan" }) return 0;
        return field.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } ? LimitOf(value) : null;
    }

    private static object? LimitOf(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: { } literal } when AsNumber(literal) != null => literal,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: var operand } when LimitOf(operand) is { } number => -AsNumber(number),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "TimeSpan" } }, ArgumentList.Arguments: [var amount, ..] } => LimitOf(amount.Expression),
        _ => null,
    };

    /// <summary>Is a value below or above another? Where that one is from here, it bounds this one.</summary>
    private void BoundTest(IBinaryOperation comparison, IOperation left, IOperation right, Block whenTrue, Block whenFalse)
    {
        int a = Expression(left), b = Expression(right);
        var (yes, no) = Branch(new Test(Union(a, b), SiteOf(comparison)), whenTrue, whenFalse);
        if (OwnerOf(left) != null || OwnerOf(right) != null || IsOfLoop(comparison)) return;
        Bound(yes, true);
        Bound(no, false);

        void Bound(Block block, bool side)
        {
            Continue(block);
            Emit(Op.AssumeEqual, a: a, b: b, labels: KnownValue, selector: RangeSide(comparison, side));
        }
    }

    /// <summary>Whether a comparison says how often a loop runs, which bounds its variable and not the value.</summary>
    private static bool IsOfLoop(IOperation comparison)
    {
        var condition = comparison;
        while (condition.Parent is IBinaryOperation or IParenthesizedOperation or IUnaryOperation) condition = condition.Parent;
        return condition.Parent is ILoopOperation;
    }
}
