using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Questions about the shape of operations.</content>
internal sealed partial class Lowerer
{
    /// <summary>An expression whose result nobody uses.</summary>
    private void Dropped(IOperation operation)
    {
        var bare = operation;
        var isAwaiting = false;
        while (true)
        {
            if (bare is IAwaitOperation awaited)
            {
                isAwaiting = true;
                bare = awaited.Operation;
            }
            else if (bare is ISimpleAssignmentOperation { Target: IDiscardOperation } discarded) bare = discarded.Value;
            else if (bare is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner }) bare = inner;
            else if (bare is IConversionOperation { OperatorMethod: null } conversion) bare = conversion.Operand;
            else break;
        }

        _isAwaiting = isAwaiting;
        if (bare is IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult", Instance: { } waited })
        {
            _isAwaiting = true;
            Expression(waited);
        }
        else if (bare is IInvocationOperation call) Invocation(call, isResultDropped: true);
        else Expression(operation);
    }

    /// <summary>What stands there without conversions, parentheses and awaits.</summary>
    private static IOperation Stripped(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner }:
                    operation = inner;
                    break;
                default:
                    return operation;
            }
        }
    }

    private static IOperation StrippedToObject(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion && conversion.Type?.SpecialType is SpecialType.System_Object or SpecialType.System_String) operation = conversion.Operand;
        return operation;
    }

    private static bool IsConstant(IOperation operation) => operation.ConstantValue.HasValue || operation is IDefaultValueOperation || operation is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } && LibraryNames.IsSystem(field.ContainingType);

    /// <summary>Whether a value is worth remembering as a condition under the name of a variable.</summary>
    private static bool IsCondition(IOperation value) =>
        Stripped(value) is IBinaryOperation or IUnaryOperation or IIsPatternOperation or IIsTypeOperation or IInvocationOperation or IPropertyReferenceOperation or ISwitchExpressionOperation or IConditionalAccessOperation or ICoalesceOperation;

    private static bool IsComparison(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static bool IsDefault(object? value) => value switch
    {
        null => true,
        bool truth => !truth,
        char letter => letter == '\0',
        IConvertible number and not string => AsNumber(number) == 0,
        _ => false,
    };

    private static double? AsNumber(object? value)
    {
        if (value is not (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal)) return null;
        return Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What "0 [kind] limit" is.</summary>
    private static bool? DefaultSide(BinaryOperatorKind kind, object? limit) => AsNumber(limit) is not { } number ? null : kind switch
    {
        BinaryOperatorKind.LessThan => 0 < number,
        BinaryOperatorKind.LessThanOrEqual => 0 <= number,
        BinaryOperatorKind.GreaterThan => 0 > number,
        BinaryOperatorKind.GreaterThanOrEqual => 0 >= number,
        _ => null,
    };

    /// <summary>Which side of a comparison an index is on that was found: zero or more.</summary>
    private static bool DefaultOfIndex(BinaryOperatorKind kind, object? limit) => kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual || limit is not int;

    /// <summary>The slot to test, and the owner if a length or count of it is what is asked.</summary>
    private int Measured(IOperation operation, out IOperation? owner)
    {
        owner = OwnerOf(operation);
        return Expression(owner ?? operation);
    }

    /// <summary>The text or collection whose length or count an expression is; null for any other.</summary>
    private static IOperation? OwnerOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } instance } property when LibraryNames.IsMeasure(property.Property) && property.Property.Name != "Status" => instance,
        IInvocationOperation { TargetMethod: { Name: "Count" or "LongCount" or "CountAsync", Parameters.Length: <= 1 }, Arguments: [var first, ..] } => first.Value,
        _ => null,
    };

    private static bool MentionsConfidence(IOperation operation) => Stripped(operation) switch
    {
        IPropertyReferenceOperation property => LibraryNames.IsConfidence(property.Property.Name),
        IFieldReferenceOperation field => LibraryNames.IsConfidence(field.Field.Name),
        ILocalReferenceOperation local => LibraryNames.IsConfidence(local.Local.Name),
        IParameterReferenceOperation parameter => LibraryNames.IsConfidence(parameter.Parameter.Name),
        IConditionalAccessOperation access => MentionsConfidence(access.WhenNotNull),
        ICoalesceOperation coalesce => MentionsConfidence(coalesce.Value),
        IArrayElementReferenceOperation element => MentionsConfidence(element.ArrayReference),
        IInvocationOperation { Arguments: [var first, ..], TargetMethod.ContainingType.Name: "Math" or "Enumerable" } call => MentionsConfidence(first.Value) || call.Instance != null && MentionsConfidence(call.Instance),
        _ => false,
    };

    /// <summary>The value whose position in a list is asked, as in Array.IndexOf(allowed, value) >= 0.</summary>
    private int? AllowedIndex(IOperation source)
    {
        if (AsksForOthers(source)) return _lastCall is { Arguments: [var text, ..] } ? text : null;
        if (Stripped(source) is not IInvocationOperation { TargetMethod.Name: "IndexOf" or "BinarySearch" or "FindIndex" } call || _lastCall is not { } site) return null;
        if (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String) return null;
        var index = call.TargetMethod.IsStatic ? 1 : 0;
        return index < site.Arguments.Length ? site.Arguments[index] : null;
    }

    /// <summary>The position of the first character that is not allowed.</summary>
    private static bool AsksForOthers(IOperation source) => Stripped(source) is IInvocationOperation { TargetMethod: { Name: "IndexOfAnyExcept" or "IndexOfAnyExceptInRange", IsStatic: true } };

    /// <summary>A number for one side of one comparison: a value that took both sides was not checked.</summary>
    private static int RangeSide(IOperation comparison, bool side) => (comparison.Syntax.SpanStart * 2) + (side ? 2 : 1);

    private static (IOperation A, IOperation B)? EqualsOperands(IInvocationOperation call)
    {
        if (call.Instance != null && call.Arguments.Length >= 1) return (call.Instance, call.Arguments[0].Value);
        return call.Instance == null && call.Arguments.Length >= 2 ? (call.Arguments[0].Value, call.Arguments[1].Value) : null;
    }

    /// <summary>Whether the delegates given to a method answer HTTP callers.</summary>
    private static bool Replies(IMethodSymbol method) => method.Name.StartsWith("Map", StringComparison.Ordinal) && method.ContainingType?.Name is "EndpointRouteBuilderExtensions";

    private static Site SiteOf(IOperation operation) => Site.Of(operation.Syntax, Text(operation.Syntax));

    /// <summary>The part of a call that names it, where the squiggle goes.</summary>
    private static SyntaxNode NameOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } => name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: var name } } => name,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax or GenericNameSyntax } call => call.Expression,
        ObjectCreationExpressionSyntax { Type: var type } => type,
        MemberAccessExpressionSyntax { Name: var name } => name,
        MemberBindingExpressionSyntax { Name: var name } => name,
        _ => syntax,
    };

    private static string Text(SyntaxNode syntax)
    {
        const int Longest = 60;
        var text = syntax.ToString();
        var line = text.IndexOf('\n');
        if (line >= 0) text = text.Substring(0, line).TrimEnd() + " …";
        return text.Length <= Longest ? text : text.Substring(0, Longest) + "…";
    }
}
