using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Variables that remember whether something failed.</content>
internal sealed partial class Lowerer
{
    /// <summary>The locals that began as true, false, null, empty or zero: what they become later says what was found.</summary>
    private readonly Dictionary<ISymbol, int> _flags;

    /// <summary>The assignment being lowered is an "and" with the flag itself, which stays what it is where the other side holds.</summary>
    private bool _keepsFlag;

    /// <summary>A local is declared, or assigned again.</summary>
    private void NoteFlag(ILocalSymbol local, IOperation value, bool isDeclared)
    {
        if (isDeclared)
        {
            if (!IsFlag(local, value)) return;
            _flags[local] = (SlotOf(local) * 2) + 1;
        }
        else if (!_flags.ContainsKey(local)) return;
        SetFlag(local, SenseOf(value));
    }

    /// <summary>An assignment, and what it says if its target is a flag.</summary>
    private void AssignFlagged(ISimpleAssignmentOperation assignment, int value)
    {
        if (_flags.Count == 0 || assignment.Target is not ILocalReferenceOperation { Local: var local })
        {
            Assign(assignment.Target, value);
            return;
        }

        var condition = AndOf(assignment.Value, local);
        _keepsFlag = condition != null;
        Assign(assignment.Target, value);
        _keepsFlag = false;
        if (condition != null) NoteAnd(local, condition);
        else NoteFlag(local, assignment.Value, isDeclared: false);
    }

    private void SetFlag(ILocalSymbol local, bool? sense)
    {
        if (_flags.TryGetValue(local, out var flag)) Emit(Op.SetFlag, selector: flag, flag: sense == true, labels: sense == null ? Labels.Filled : Labels.None);
    }

    private bool IsFlag(ILocalSymbol local, IOperation value)
    {
        if (_context.IsCaptured(local) || SenseOf(value) is not { } sense) return false;
        return IsBool(local.Type) || sense && (local.Type.IsReferenceType || local.Type.SpecialType == SpecialType.System_Int32 || local.Type.TypeKind == TypeKind.Enum || LibraryNames.IsNullable(local.Type)) && value.Syntax.Parent?.Parent?.Parent?.Parent is not ForStatementSyntax;
    }

    /// <summary>True for true, null, an empty text and zero; false for the opposite; null for what is not known.</summary>
    private static bool? SenseOf(IOperation value)
    {
        var type = value.Type;
        value = Stripped(value);
        if (value is IDefaultValueOperation) return !IsBool(value.Type) ? true : false;
        if (value.ConstantValue is { HasValue: true, Value: not null } && LibraryNames.IsNullable(type)) return false;
        if (value.ConstantValue.HasValue && value.Type?.TypeKind == TypeKind.Enum) return IsFirst(value, type);
        if (value.ConstantValue.HasValue) return value.ConstantValue.Value is bool truth ? truth : value.ConstantValue.Value is null or "" or 0;
        return IsFilled(value) ? false : null;
    }

    /// <summary>A flag that stays what it is where a condition holds, and becomes false where it does not.</summary>
    private void NoteAnd(ILocalSymbol local, IOperation condition)
    {
        if (!_flags.ContainsKey(local)) return;
        Block holds = NewBlock(), fails = NewBlock();
        Condition(condition, holds, fails);
        Continue(fails);
        SetFlag(local, false);
        Goto(holds);
        Continue(holds);
    }

    /// <summary>The other side of an "and" with the local itself; null for any other value.</summary>
    private static IOperation? AndOf(IOperation value, ILocalSymbol local) =>
        Stripped(value) is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } and ? IsLocal(and.LeftOperand, local) ? and.RightOperand : IsLocal(and.RightOperand, local) ? and.LeftOperand : AndOf(and.LeftOperand, local) is not null ? and : null : null;

    private static bool IsLocal(IOperation operation, ILocalSymbol local) => Stripped(operation) is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    /// <summary>Lowers "flag &amp;= condition" of a local; false for any other assignment.</summary>
    private bool AndsFlag(ICompoundAssignmentOperation compound)
    {
        if (Stripped(compound.Target) is not ILocalReferenceOperation { Local: var local } || !IsBool(local.Type)) return false;
        if (compound.OperatorKind != BinaryOperatorKind.And || _context.IsCaptured(local))
        {
            _conditions.Remove(local);
            return false;
        }

        MakeFlag(local);
        NoteAnd(local, compound.Value);
        return true;
    }

    /// <summary>Whether a local becomes itself and something else: what it began as is still asked where it is tested.</summary>
    private bool AndsFlag(ILocalSymbol local, IOperation value)
    {
        if (!IsBool(local.Type) || AndOf(value, local) == null || _context.IsCaptured(local)) return false;
        MakeFlag(local);
        return true;
    }

    /// <summary>The flag that a variable is, or that a choice tells that is tested where it stands; 0 for anything else.</summary>
    private int FlagOf(IOperation value) => Stripped(value) switch
    {
        ILocalReferenceOperation { Local: var local } when _flags.TryGetValue(local, out var flag) => flag,
        var choice when ReferenceEquals(choice, _tested.Choice) => _tested.Flag,
        _ => 0,
    };

    private void MakeFlag(ILocalSymbol local)
    {
        if (!_flags.ContainsKey(local)) _flags[local] = (SlotOf(local) * 2) + 1;
    }

    private void NoteCompound(ICompoundAssignmentOperation compound)
    {
        if (Stripped(compound.Target) is not ILocalReferenceOperation { Local: var local }) return;
        // A sum grows, and so does a set of flags.
        var grows = compound.OperatorKind == BinaryOperatorKind.Add || compound.OperatorKind == BinaryOperatorKind.Or && local.Type.TypeKind == TypeKind.Enum;
        if (grows && SenseOf(compound.Value) == false) SetFlag(local, false);
        else if (!grows || SenseOf(compound.Value) != true) SetFlag(local, null);
    }

    /// <summary>A count that goes up is not zero; one that goes down may be.</summary>
    private int Step(IIncrementOrDecrementOperation step)
    {
        var value = Expression(step.Target);
        if (_flags.Count > 0 && Stripped(step.Target) is ILocalReferenceOperation { Local: var local }) SetFlag(local, step.Kind == OperationKind.Increment ? false : null);
        if (_decided.Count > 0) Assign(step.Target, Counted(value));
        return value;
    }

    /// <summary>What a local that is a flag says here.</summary>
    private void AssumeFlag(IOperation source, bool sense)
    {
        if (FlagOf(source) is not 0 and var flag) Emit(Op.AssumeFlag, selector: flag, flag: sense);
    }

    /// <summary>What a local that is a flag says on both sides of a test.</summary>
    private void AssumeFlag(IOperation source, Block nothing, Block something)
    {
        if (FlagOf(source) == 0) return;
        Continue(nothing);
        AssumeFlag(source, true);
        Continue(something);
        AssumeFlag(source, false);
    }
}
