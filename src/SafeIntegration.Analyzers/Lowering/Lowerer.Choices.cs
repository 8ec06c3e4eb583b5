using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Choices that give a problem or nothing: what each way has checked is known of the variable that is given one.</content>
internal sealed partial class Lowerer
{
    /// <summary>The choice whose ways tell a flag what they give.</summary>
    private (IOperation? Choice, int Flag) _telling;

    /// <summary>The choice that is being tested where it stands.</summary>
    private (IOperation? Choice, int Flag) _tested;

    /// <summary>Whether an expression gives a problem on some ways and nothing on others.</summary>
    private bool MayChooseNothing(IOperation value) => !IsBool(value.Type) && Stripped(value) switch
    {
        ISwitchExpressionOperation choice => choice.Arms.Any(arm => MayGiveNothing(arm.Value)),
        IConditionalOperation { WhenFalse: { } otherwise } choice => MayGiveNothing(choice.WhenTrue) || MayGiveNothing(otherwise),
        ICoalesceOperation choice => MayGiveNothing(choice.Value) && !EndsInConstant(choice.WhenNull),
        _ => false,
    };

    private bool MayGiveNothing(IOperation value) => IsNothing(value) || IsOwnAnswer(value) || MayChooseNothing(value);

    /// <summary>Whether an expression calls a method of the user's own that can answer with nothing.</summary>
    private bool IsOwnAnswer(IOperation value) => Stripped(value) is IInvocationOperation { TargetMethod: var method } && MayBeNothing(method.ReturnType) && _context.Services.Hierarchy.IsInSource(method);

    /// <summary>Lowers a choice whose ways tell a flag what they give.</summary>
    private int Told(IOperation choice, int flag)
    {
        var outer = _telling;
        _telling = (Stripped(choice), flag);
        var result = Expression(choice);
        _telling = outer;
        return result;
    }

    /// <summary>Lowers what is tested: of a choice it is remembered what its ways give.</summary>
    private int Tested(IOperation value)
    {
        if (!MayChooseNothing(value)) return Expression(value);
        _tested = (Stripped(value), (NewSlot() * 2) + 1);
        return Told(value, _tested.Flag);
    }

    /// <summary>The flag that the ways of a choice tell what they give; 0 if none asks.</summary>
    private int Teller(IOperation choice)
    {
        if (!ReferenceEquals(_telling.Choice, choice)) return 0;
        var flag = _telling.Flag;
        _telling = default;
        return flag;
    }

    /// <summary>What one way of a choice gives.</summary>
    private int Way(IOperation? value, int flag, Guarded? failed = null)
    {
        if (flag == 0 || value == null) return Alternative(value, failed);
        if (MayChooseNothing(value)) return Told(value, flag);
        var given = Alternative(value, failed);
        if (SenseOf(value) is { } sense) Emit(Op.SetFlag, selector: flag, flag: sense);
        else Emit(Op.FollowFlag, a: given, selector: flag);
        return given;
    }

    /// <summary>A local that is given a choice between a problem and nothing becomes a flag; false for any other.</summary>
    private bool AssignsChoice(ILocalSymbol local, IOperation value)
    {
        if (_context.IsCaptured(local) || !MayChooseNothing(value)) return false;
        MakeFlag(local);
        AssignTold(local, Copied(Told(value, _flags[local]), value));
        return true;
    }

    /// <summary>Assigns a local what its flag was told of already.</summary>
    private void AssignTold(ILocalSymbol local, int value)
    {
        _keepsFlag = true;
        AssignLocal(local, value);
        _keepsFlag = false;
    }

    /// <summary>A local that keeps its problem, or is given the answer to the next question; false for any other assignment.</summary>
    private bool AsksNext(ICoalesceAssignmentOperation assignment)
    {
        if (assignment.Target is not ILocalReferenceOperation { Local: var local } || _context.IsCaptured(local) || IsBool(local.Type) || !MayGiveNothing(assignment.Value)) return false;
        var old = Expression(assignment.Target);
        MakeFlag(local);
        var flag = _flags[local];
        Block kept = NewBlock(), missing = NewBlock(), end = NewBlock();
        Branch(null, kept, missing);
        Continue(kept);
        Emit(Op.SetFlag, selector: flag, flag: false);
        Goto(end);
        Continue(missing);
        AssumeMissing(old, flag);
        AssignTold(local, Way(assignment.Value, flag));
        Goto(end);
        Continue(end);
        return true;
    }

    /// <summary>The value before the question is null here, so what it would have told of held.</summary>
    private void AssumeMissing(int value, int flag = 0)
    {
        if (value != Slot.None) Emit(Op.AssumeEmpty, a: value);
        if (flag != 0) Emit(Op.AssumeFlag, selector: flag, flag: true);
    }
}
