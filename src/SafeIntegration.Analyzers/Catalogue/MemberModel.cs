using System.Collections.Immutable;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What the catalogue says about one method, property, field or event. Immutable.</summary>
internal sealed class MemberModel
{
    /// <summary>What the result (of a property: its value) carries, whatever wraps it: a task, a stream, a collection.</summary>
    public Labels Source { get; init; }

    /// <summary>What is written into an argument, such as a buffer or an out parameter.</summary>
    public ImmutableArray<ArgumentLabels> SourceArguments { get; init; } = [];

    /// <summary>What the parameters of a delegate carry that is given to this method or added to this event.</summary>
    public ImmutableArray<ArgumentLabels> Callbacks { get; init; } = [];

    /// <summary>The arguments that matter to a rule.</summary>
    public ImmutableArray<SinkArgument> Sinks { get; init; } = [];

    /// <summary>What a call checks, and how its answer is told.</summary>
    public ImmutableArray<Check> Checks { get; init; } = [];

    /// <summary>Labels that the result does not have, whatever the arguments carry: a parse, a contract.</summary>
    public Labels Clears { get; init; }

    /// <summary>Labels that an out argument does not have, whatever the others carry: that of a TryParse. Whether it succeeded is the method's own answer.</summary>
    public ImmutableArray<ArgumentLabels> ClearedArguments { get; init; } = [];

    /// <summary>The delegates of <see cref="Callbacks"/> are filled by a binder: ask <see cref="MemberCatalogue.OfCallback"/> what each of their parameters carries.</summary>
    public bool CallbacksAreBound { get; init; }

    /// <summary>Flows beyond the default one (everything given may be in the result).</summary>
    public ImmutableArray<Propagation> Propagations { get; init; } = [];

    /// <summary>The result carries nothing and no argument is kept: logging, metrics.</summary>
    public bool IsInert { get; init; }

    /// <summary>The method makes a model's tool of the delegate or method it is given.</summary>
    public bool MakesTool { get; init; }

    /// <summary>A call that is a model's or a service's answer to wait for: its failure is one that must not be swallowed.</summary>
    public bool CanFail { get; init; }

    /// <summary>All kinds of all sinks.</summary>
    public SinkKinds SinkKinds
    {
        get
        {
            var kinds = SinkKinds.None;
            foreach (var sink in Sinks) kinds |= sink.Kinds;
            return kinds;
        }
    }
}

/// <summary>Which argument: an ordinal, or one of the constants.</summary>
internal static class Argument
{
    /// <summary>The receiver.</summary>
    public const int This = -1;

    /// <summary>Every argument and the receiver's content.</summary>
    public const int All = -2;

    /// <summary>The result.</summary>
    public const int Return = -3;
}

/// <summary>An argument and the labels it gets.</summary>
internal readonly record struct ArgumentLabels(int Parameter, Labels Labels);

/// <summary>An argument that a rule watches. With <see cref="Argument.All"/> the call counts even without a labelled argument.</summary>
internal readonly record struct SinkArgument(int Parameter, SinkKinds Kinds)
{
    /// <summary>What another argument must be for this one to count; <see langword="null"/> if it always counts.</summary>
    public ArgumentCondition? When { get; init; }
}

/// <summary>An argument that is a reference to one of some members, by their simple names: <c>ChatRole.System</c>.</summary>
internal sealed record ArgumentCondition(int Parameter, ImmutableArray<string> Members);

/// <summary>From one argument to another or to the result.</summary>
internal readonly record struct Propagation(int From, int To);

/// <summary>A check of an argument.</summary>
internal readonly record struct Check(int Parameter, CheckAnswer Answer, Labels Clears);

/// <summary>How a check tells that all is well.</summary>
internal enum CheckAnswer
{
    /// <summary>By returning: it throws otherwise.</summary>
    Returns,

    /// <summary>By returning true (or a task or value of true).</summary>
    True,

    /// <summary>By returning false.</summary>
    False,

    /// <summary>By a result whose IsValid (Succeeded, Success, Approved) is true.</summary>
    ValidResult,

    /// <summary>By a collection of errors that is empty.</summary>
    EmptyResult,

    /// <summary>By a result that is null.</summary>
    NullResult,
}
