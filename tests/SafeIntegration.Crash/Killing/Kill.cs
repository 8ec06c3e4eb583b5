using SafeIntegration.Crash.Ledger;

namespace SafeIntegration.Crash.Killing;

/// <summary>One kill as it is planned.</summary>
/// <param name="Phase">Where.</param>
/// <param name="Kind">In the work of which kind of effect; null where none is meant.</param>
/// <param name="Skip">How many such moments of the child pass before.</param>
/// <param name="Delay">How long after the moment.</param>
/// <param name="Freeze">How long the child is stopped before, at the moment, without delay; null where it is killed at once.</param>
internal sealed record Kill(KillPhase Phase, EffectKind? Kind, int Skip, TimeSpan Delay, TimeSpan? Freeze = null)
{
    /// <summary>The message of the child that is the moment; null where the clock alone decides.</summary>
    public Verb? Moment => Phase switch
    {
        KillPhase.Starting => Verb.Starting,
        KillPhase.Submitting => Verb.Submitting,
        KillPhase.Accepting => Verb.Accepted,
        KillPhase.BeforeRequest => Verb.About,
        KillPhase.InCall or KillPhase.AfterReply or KillPhase.Committing => Verb.Arrive,
        KillPhase.CommitHeld or KillPhase.InCommit => Verb.Committing,
        KillPhase.AnyTime => Verb.Ready,
        _ => null,
    };

    /// <summary>Whether the child waits for an answer that never comes. One that is frozen finds it when it goes on, and does what it was about to do.</summary>
    public bool HoldsAnswer => Freeze is null && Phase is KillPhase.BeforeRequest or KillPhase.InCall or KillPhase.CommitHeld;
}
