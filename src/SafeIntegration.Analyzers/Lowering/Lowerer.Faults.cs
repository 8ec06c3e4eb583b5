using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Tasks that are asked whether they failed: what is given in place of their result stands for what could not be had.</content>
internal sealed partial class Lowerer
{
    /// <summary>What the task that is continued here has asked; null if nothing is continued.</summary>
    private Site? _continued;

    /// <summary>The same for the continuation that this is the body of.</summary>
    private readonly Site? _antecedent;

    /// <summary>What failed where a condition says so, and the side on which it has; null if the condition asks no task.</summary>
    private (Guarded? Failed, bool WhenTrue) FaultOf(IOperation condition)
    {
        condition = Stripped(condition);
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                var (failed, side) = FaultOf(not.Operand);
                return (failed, !side);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } either:
                var isOr = either.OperatorKind == BinaryOperatorKind.ConditionalOr;
                return FaultOf(either.LeftOperand) is { Failed: not null } left && left.WhenTrue == isOr ? left : FaultOf(either.RightOperand) is { Failed: not null } right && right.WhenTrue == isOr ? right : default;
            case IPropertyReferenceOperation { Property.Name: "IsFaulted" or "IsCanceled" or "IsCompletedSuccessfully", Instance: { } task } asked when IsTask(task.Type):
                return (FaultOfTask(task), asked.Property.Name != "IsCompletedSuccessfully");
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                var isEqual = comparison.OperatorKind == BinaryOperatorKind.Equals;
                return Stripped(comparison.LeftOperand) is not IPropertyReferenceOperation { Instance: { } compared } member || !IsTask(compared.Type) ? default
                    : member.Property.Name == "Exception" && Stripped(comparison.RightOperand).ConstantValue is { HasValue: true, Value: null } ? (FaultOfTask(compared), !isEqual)
                    : member.Property.Name == "Status" && Stripped(comparison.RightOperand) is IFieldReferenceOperation { Field.Name: "Faulted" or "Canceled" or "RanToCompletion" } status ? (FaultOfTask(compared), isEqual == (status.Field.Name != "RanToCompletion"))
                    : default;
            case IIsPatternOperation { Value: IPropertyReferenceOperation { Property.Name: "Exception", Instance: { } tested }, Pattern: var pattern } when IsTask(tested.Type):
                return (FaultOfTask(tested), pattern is not IConstantPatternOperation);
            default:
                return default;
        }
    }

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask" } && LibraryNames.IsSystem(type);

    private Guarded? FaultOfTask(IOperation task)
    {
        if (_antecedent is { } asked && Stripped(task) is IParameterReferenceOperation) return new Guarded { CanFail = asked };
        var failed = Expression(task);
        return failed == Slot.None ? null : new Guarded { CanFail = SiteOf(task), Failed = failed };
    }

    /// <summary>One side of a choice, which may be the one on which something has failed.</summary>
    private int Alternative(IOperation? value, Guarded? failed)
    {
        if (failed == null || value == null) return Expression(value);
        var outer = _swallowing;
        _swallowing = failed;
        var given = Expression(value);
        _swallowing = outer;
        return !IsBool(value.Type) && HidesUnknown(value) ? Union(given, SwallowedValue(failed)) : given;
    }

    /// <summary>The same for statements.</summary>
    private void Branch(IOperation? statement, Guarded? failed)
    {
        var outer = _swallowing;
        _swallowing = failed ?? outer;
        Statement(statement);
        _swallowing = outer;
    }

    /// <summary>Whether nothing after a statement runs, as its last line says: then what follows in the block is the other side.</summary>
    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation block => block.Operations is [.., var last] && Leaves(last),
        IReturnOperation { Kind: OperationKind.Return } => true,
        _ => false,
    };

    /// <summary>The task that is continued, and what it asks of the outside.</summary>
    private int Continued(IOperation task)
    {
        var asked = new Guarded();
        _guarded.Push(asked);
        var slot = Expression(task);
        _guarded.Pop();
        _continued = asked.Failed == Slot.None ? asked.CanFail : null;
        return slot;
    }
}
