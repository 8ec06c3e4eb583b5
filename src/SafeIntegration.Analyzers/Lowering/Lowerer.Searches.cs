using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Searches for a value among known ones: what is given where it is not found stands for an unknown value.</content>
internal sealed partial class Lowerer
{
    private int NotFound(IInvocationOperation call, int result)
    {
        IOperation? searched = null, otherwise = null;
        foreach (var argument in call.Arguments)
        {
            var value = Stripped(argument.Value);
            if (value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }) searched = SearchedBy(lambda);
            else if (value.ConstantValue.HasValue && !IsBool(value.Type)) otherwise = value;
        }

        if (searched == null) return result;
        var asked = Expression(searched);
        return otherwise == null ? Defaulted(result, asked, isNull: true) : Substituted(otherwise, result, asked);
    }

    /// <summary>What a predicate compares its parameter, or a member of it, with; null if it does something else.</summary>
    private static IOperation? SearchedBy(IAnonymousFunctionOperation predicate)
    {
        if (predicate.Symbol.Parameters is not [var element] || predicate.Body.Operations is not [IReturnOperation { ReturnedValue: { } answer }]) return null;
        var (a, b) = Stripped(answer) switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => (Stripped(equals.LeftOperand), Stripped(equals.RightOperand)),
            IInvocationOperation { TargetMethod.Name: "Equals" } call when EqualsOperands(call) is { } operands => (Stripped(operands.A), Stripped(operands.B)),
            _ => default((IOperation?, IOperation?)),
        };
        if (a == null || b == null) return null;
        bool ofElement = Mentions(a, element), alsoOfElement = Mentions(b, element);
        return ofElement == alsoOfElement ? null : ofElement ? b : a;
    }

    private static bool Mentions(IOperation operation, IParameterSymbol parameter)
    {
        if (operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter)) return true;
        foreach (var child in operation.ChildOperations)
            if (Mentions(child, parameter)) return true;
        return false;
    }
}
