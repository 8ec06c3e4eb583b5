using CsCheck;

namespace SafeIntegration.Crash.Model;

/// <summary>Draws sequences of commands.</summary>
internal static class CommandGen
{
    private const int MinLength = 4;
    private const int MaxLength = 24;

    private static readonly Gen<int> At = Gen.Int[0, 1];
    private static readonly Gen<int> Key = Gen.Int[0, 2];
    private static readonly Gen<int> Any = Gen.Int[0, 7];

    // Small and large, each twice, so that the same key comes with the same and with another content. A negative one breaks the contract.
    private static readonly Gen<int> Amount = Gen.OneOf(1, 1, 2, 900, 900, 901, Commands.BreakingAmount);
    private static readonly Gen<int> Seconds = Gen.OneOf(1, 6, 11, 25, 60, 3_600, -4, -30);

    private static readonly Gen<Behaviour> Behaviours = Gen.Frequency(
        (4, Gen.Const(Behaviour.Ok)),
        (9, Gen.OneOf(Enum.GetValues<Behaviour>()[1..])));

    private static readonly Gen<Answer> Answers = Gen.OneOf(Answer.Truth, Answer.Truth, Answer.Unknown, Answer.Throws);
    private static readonly Gen<Choice> Choices = Gen.OneOf(Choice.Approve, Choice.Approve, Choice.Correct, Choice.Decline, Choice.SendBack);

    public static Gen<Command[]> Sequence { get; } = Gen.Frequency(
        (5, Gen.Select(At, Key, Amount, Gen.Bool, (at, key, amount, queued) => (Command)new Command.Submit(at, key, amount, queued))),
        (2, Gen.Select(Key, Amount, Gen.Bool, Amount, Gen.Bool, (key, amount, queued, other, otherQueued) => (Command)new Command.SubmitRace(key, amount, queued, other, otherQueued))),
        (5, Gen.Select(At, Gen.Int[1, 3], (at, max) => (Command)new Command.Claim(at, max))),
        (7, Gen.Select(At, Any, Behaviours, Answers, (at, claim, behaviour, answer) => (Command)new Command.Work(at, claim, behaviour, answer))),
        (2, Gen.Select(At, Any, Gen.Bool, (at, claim, works) => (Command)new Command.WorkLate(at, claim, works))),
        (1, At.Select(at => (Command)new Command.RunDue(at))),
        (1, Any.Select(item => (Command)new Command.Look(item))),
        (4, Gen.Select(Any, Choices, Amount, Gen.Int[0, 3], (item, choice, amount, old) => (Command)new Command.Decide(item, choice, amount, old == 0))),
        (1, Gen.Select(Any, Choices, Choices, Amount, (item, choice, other, amount) => (Command)new Command.DecideRace(item, choice, other, amount))),
        (1, Any.Select(item => (Command)new Command.Undo(item))),
        (2, Any.Select(item => (Command)new Command.Resolve(item))),
        (1, Any.Select(item => (Command)new Command.Report(item))),
        (5, Seconds.Select(seconds => (Command)new Command.Step(seconds))),
        (1, At.Select(at => (Command)new Command.Restart(at))),
        (1, Any.Select(item => (Command)new Command.Forge(item))),
        (2, Gen.Select(Any, Gen.Int[0, 2], (item, what) => (Command)new Command.StaleCommit(item, what == 0, what == 1, what == 2))))
        .Array[MinLength, MaxLength];

    /// <summary>The sequence of a number; the same for the same seed, whatever ran before.</summary>
    public static Command[] Draw(ulong seed, int number) => Sequence.Generate(new PCG((uint)number, seed), null, out _);
}

/// <summary>Constants of the commands.</summary>
internal static class Commands
{
    public const int BreakingAmount = -1;
}
