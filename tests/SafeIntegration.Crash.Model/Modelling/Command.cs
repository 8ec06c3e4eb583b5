namespace SafeIntegration.Crash.Model;

/// <summary>What an effect, or the process around it, does when its turn comes.</summary>
internal enum Behaviour
{
    Ok,

    /// <summary>The request fails before it arrives.</summary>
    ThrowBefore,

    /// <summary>The request arrives and its answer is lost.</summary>
    ThrowAfter,

    /// <summary>The receiver says that it certainly did nothing.</summary>
    NotApplied,

    /// <summary>The receiver refuses for good.</summary>
    Refused,

    /// <summary>No answer until the time limit; nothing has arrived.</summary>
    HangBefore,

    /// <summary>No answer until the time limit; the request has arrived.</summary>
    HangAfter,

    /// <summary>The process dies before its first commit of the step.</summary>
    DieBeforeCommit,

    /// <summary>The process dies when its first commit of the step is durable.</summary>
    DieAfterCommit,

    /// <summary>The process dies when the request has arrived.</summary>
    DieInEffect,
}

/// <summary>What a receiver answers that is asked.</summary>
internal enum Answer
{
    Truth,
    Unknown,
    Throws,
}

/// <summary>What a reviewer decides.</summary>
internal enum Choice
{
    Approve,
    Correct,
    Decline,
    SendBack,
}

/// <summary>
/// One thing that happens to the journal. Items and claims are meant by number, modulo how many there are, so that any command can follow any other and a sequence stays
/// one when commands are taken out of it. <c>At</c> is the process.
/// </summary>
internal abstract record Command
{
    public sealed record Submit(int At, int Key, int Amount, bool IsQueued) : Command;

    /// <summary>Two processes submit under one key: <paramref name="Other"/> is submitted just before the first one's commit.</summary>
    public sealed record SubmitRace(int Key, int Amount, bool IsQueued, int Other, bool IsOtherQueued) : Command;

    public sealed record Claim(int At, int Max) : Command;

    public sealed record Work(int At, int Held, Behaviour Behaviour, Answer Answer) : Command;

    /// <summary>A process is stopped just before its first commit of a step until its lease has ended and the other has claimed, and maybe worked on, what it had.</summary>
    public sealed record WorkLate(int At, int Held, bool OtherWorks) : Command;

    public sealed record RunDue(int At) : Command;

    /// <summary>A reviewer opens an item and keeps the ticket.</summary>
    public sealed record Look(int Item) : Command;

    public sealed record Decide(int Item, Choice Choice, int Amount, bool UsesOldTicket) : Command;

    /// <summary>Two reviewers decide: <paramref name="Other"/> is decided just before the first one's commit.</summary>
    public sealed record DecideRace(int Item, Choice Choice, Choice Other, int Amount) : Command;

    public sealed record Undo(int Item) : Command;

    /// <summary>A person looks at the receiver and settles a doubt by what is there.</summary>
    public sealed record Resolve(int Item) : Command;

    public sealed record Report(int Item) : Command;

    /// <summary>The clock is moved, backwards too.</summary>
    public sealed record Step(int Seconds) : Command;

    /// <summary>A process ends, without its claims, and another one opens the journal in its place.</summary>
    public sealed record Restart(int At) : Command;

    /// <summary>Somebody with rights on the database changes the approved value of a released item, hash and audit entry included, but cannot compute the chain anew.</summary>
    public sealed record Forge(int Item) : Command;

    /// <summary>A commit that states the version, the fence or the audit head of an earlier time.</summary>
    public sealed record StaleCommit(int Item, bool HasOldVersion, bool HasOldFence, bool HasOldHead) : Command;
}
