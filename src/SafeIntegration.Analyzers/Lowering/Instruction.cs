using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>What an <see cref="Instruction"/> does.</summary>
internal enum Op : byte
{
    /// <summary>Target = A.</summary>
    Copy,

    /// <summary>Target = A or B.</summary>
    Union,

    /// <summary>Target = a new object; Data is its type, if that is known exactly.</summary>
    New,

    /// <summary>Target = a new object with the members that A has now; Data is its type.</summary>
    Clone,

    /// <summary>Target = A.Selector. Flag: an unknown content is made an object of its own, so that later writes have a home.</summary>
    Load,

    /// <summary>A.Selector = B. Flag: the old content stays as well. Labels: A is a collection that is not empty any more.</summary>
    Store,

    /// <summary>Target = the result of a call; Data is the <see cref="CallSite"/>.</summary>
    Call,

    /// <summary>Target = the result of calling the delegate A; Data is the <see cref="CallSite"/>.</summary>
    Invoke,

    /// <summary>Target = a lambda over the environment A; Data is its <see cref="Body"/>.</summary>
    Closure,

    /// <summary>Target = a delegate of a method; Data is the <see cref="CallSite"/>, A the receiver.</summary>
    MethodGroup,

    /// <summary>Target = a value from outside; Data is the <see cref="SourceSite"/>.</summary>
    Source,

    /// <summary>Target = A without Labels.</summary>
    Clear,

    /// <summary>Target = A without what the setter of its property refuses; Data is a <see cref="CallSite"/> of the setter.</summary>
    ClearBySetter,

    /// <summary>Target = A, which an unknown value of B became. Flag: A is null.</summary>
    Default,

    /// <summary>Target = what stands for A, which could not be read.</summary>
    Swallow,

    /// <summary>Target = what the call in Data may have failed on, in addition to what it is. Stands right after the call.</summary>
    Failed,

    /// <summary>Target = everything that can be reached from A, as text or number.</summary>
    Flatten,

    /// <summary>Here A does not have Labels: something has checked it.</summary>
    AssumeChecked,

    /// <summary>Here A equals B, with Flag in all its parts, or one bounds the other on the side in Selector: what comes from outside is no more than what the other is.</summary>
    AssumeEqual,

    /// <summary>Here the call in Data has returned Flag.</summary>
    AssumeCall,

    /// <summary>The delegate A, called as in Data, has answered what Flag says.</summary>
    AssumeDelegate,

    /// <summary>Here the result of a validation in A says Flag. Labels: it is a collection that says so by being empty.</summary>
    AssumeResult,

    /// <summary>Here A is null or empty. Flag: null, so whatever is said of its parts holds.</summary>
    AssumeEmpty,

    /// <summary>A loop over all elements of A begins; Data is the <see cref="LoopSite"/>.</summary>
    BeginLoop,

    /// <summary>The next element of A in the loop of Data.</summary>
    NextElement,

    /// <summary>Behind the loop of Data over A.</summary>
    EndLoop,

    /// <summary>The variable known by Selector has become true, null, empty or zero if Flag is set, else the opposite; neither is known if there are Labels.</summary>
    SetFlag,

    /// <summary>The variable known by Selector has become A: null or empty only if that is.</summary>
    FollowFlag,

    /// <summary>Here the variable known by Selector is true, null, empty or zero if Flag is set, else the opposite.</summary>
    AssumeFlag,

    /// <summary>The new collection A is empty only if B is, of which it got its elements.</summary>
    Follow,

    /// <summary>Something tried to check A; whether the answer is heeded shows later.</summary>
    Attempt,

    /// <summary>The target becomes A in addition to what it is: a return value. Flag: a caller may ask whether it is empty; Labels: it is not.</summary>
    Return,

    /// <summary>What is returned says in its part Selector that something was wrong.</summary>
    RefusePart,

    /// <summary>A goes to the sink in Data: <see cref="SinkSite"/>.</summary>
    Sink,
}

/// <summary>One step of a lowered body. Slots are numbers of variables, or one of <see cref="Slot"/>.</summary>
internal struct Instruction
{
    public Op Op;
    public bool Flag;
    public Labels Labels;
    public int Target;
    public int A;
    public int B;
    public int Selector;
    public object? Data;
}

/// <summary>Slots that are no variable.</summary>
internal static class Slot
{
    /// <summary>A value that carries nothing: a constant, a comparison.</summary>
    public const int None = -1;

    /// <summary>The object whose members are the static fields.</summary>
    public const int Static = -2;

    /// <summary>The receiver.</summary>
    public const int This = 0;
}
