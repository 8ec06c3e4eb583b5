using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>What a worker does with what it holds: as often as the kind of effect promises, and no more.</summary>
internal sealed partial class PromiseModel
{
    /// <summary>Whether the process dies of it.</summary>
    public bool Work(ModelClaim claim, Behaviour behaviour, Answer answer)
    {
        ModelItem item = claim.Item;
        // A value that is not what the chain names is never applied.
        if (claim.State != ItemState.Received && item.IsForged)
        {
            bool settles = claim.Holds && behaviour != Behaviour.DieBeforeCommit;
            if (settles)
                Settle(item, claim.State == ItemState.Started ? ItemState.InDoubt : ItemState.Failed);
            return Dies(behaviour, settles);
        }

        switch (claim.State)
        {
            case ItemState.Received:
                bool decides = claim.IsCurrent && behaviour != Behaviour.DieBeforeCommit;
                if (decides)
                {
                    item.Commit();
                    Rule(item);
                }

                return Dies(behaviour, decides);
            case ItemState.Due when kind == EffectKind.Transactional:
                return ApplyInTransaction(claim, behaviour);
            case ItemState.Due:
                return Start(claim, behaviour, answer);
            default:
                return Finish(claim, behaviour, answer);
        }
    }

    /// <summary>Only the effect's arrival, where a worker is stopped between that and its commit.</summary>
    public void ArriveOnly(ModelClaim claim)
    {
        if (claim.State == ItemState.Started && kind == EffectKind.Idempotent && !claim.Item.IsForged)
            claim.Item.Arrivals++;
    }

    private bool ApplyInTransaction(ModelClaim claim, Behaviour behaviour)
    {
        ModelItem item = claim.Item;
        if (!claim.IsCurrent || behaviour == Behaviour.DieBeforeCommit)
            return Dies(behaviour, commits: false);
        switch (behaviour)
        {
            case Behaviour.Ok or Behaviour.DieAfterCommit:
                item.Commit(AuditAction.Started);
                item.Commit(AuditAction.Applied);
                item.Attempts++;
                item.Arrivals++;
                item.To(ItemState.Applied);
                return Dies(behaviour, commits: true);
            case Behaviour.DieInEffect:
                return true;
            case Behaviour.Refused:
                item.Attempts++;
                Settle(item, ItemState.Failed);
                return false;
            default:
                Hang(behaviour);
                Retry(item, ItemState.Due, claim.Attempts + 1);
                return false;
        }
    }

    private bool Start(ModelClaim claim, Behaviour behaviour, Answer answer)
    {
        if (behaviour == Behaviour.DieBeforeCommit || !claim.IsCurrent)
            return Dies(behaviour, commits: false);
        claim.Item.Start(Now, Now + BillRules.Lease);
        if (behaviour == Behaviour.DieAfterCommit)
            return true;
        return Attempt(claim.Item, claim.Item.Attempts, isRepeat: false, holds: true, behaviour, answer);
    }

    /// <summary>Somebody started before and did not finish.</summary>
    private bool Finish(ModelClaim claim, Behaviour behaviour, Answer answer)
    {
        bool holds = claim.Holds;
        bool commits = holds && behaviour != Behaviour.DieBeforeCommit;
        switch (kind)
        {
            case EffectKind.Idempotent when behaviour is Behaviour.DieBeforeCommit or Behaviour.DieAfterCommit:
                claim.Item.Arrivals++;
                if (commits)
                    Apply(claim.Item, claim.Attempts + 1);
                return Dies(behaviour, commits);
            case EffectKind.Idempotent:
                return Attempt(claim.Item, claim.Attempts + 1, isRepeat: true, holds, behaviour, answer);
            case EffectKind.Verifiable:
                if (commits)
                    Ask(claim.Item, claim.Attempts, answer);
                return Dies(behaviour, commits);
            default:
                if (commits)
                    Settle(claim.Item, ItemState.InDoubt);
                return Dies(behaviour, commits);
        }
    }

    private bool Attempt(ModelItem item, int attempt, bool isRepeat, bool holds, Behaviour behaviour, Answer answer)
    {
        if (behaviour is Behaviour.Ok or Behaviour.ThrowAfter or Behaviour.HangAfter or Behaviour.DieInEffect)
            item.Arrivals++;
        Hang(behaviour);
        if (!holds || behaviour == Behaviour.DieInEffect)
            return behaviour == Behaviour.DieInEffect;
        switch (behaviour)
        {
            case Behaviour.Ok:
                Apply(item, attempt);
                break;
            case Behaviour.NotApplied when !isRepeat:
                Retry(item, ItemState.Due, attempt);
                break;
            case Behaviour.Refused:
                // After an attempt that did not finish, a refusal says nothing about that one.
                Settle(item, isRepeat ? ItemState.InDoubt : ItemState.Failed);
                break;
            case var _ when kind == EffectKind.Idempotent:
                Retry(item, ItemState.Started, attempt);
                break;
            case var _ when kind == EffectKind.Verifiable:
                Ask(item, attempt, answer);
                break;
            default:
                Settle(item, ItemState.InDoubt);
                break;
        }

        return false;
    }

    private void Ask(ModelItem item, int attempt, Answer answer)
    {
        if (answer == Answer.Throws && attempt < BillRules.MaxAttempts)
            Retry(item, ItemState.Started, attempt + 1);
        else if (answer != Answer.Truth)
            Settle(item, ItemState.InDoubt);
        else if (item.Arrivals > 0)
            Apply(item, attempt);
        else
            Retry(item, ItemState.Due, attempt);
    }

    // Who dies after a commit needs one that is durable.
    private static bool Dies(Behaviour behaviour, bool commits) => behaviour == Behaviour.DieBeforeCommit || (behaviour == Behaviour.DieAfterCommit && commits);

    private static void Apply(ModelItem item, int attempt)
    {
        item.Commit(AuditAction.Applied);
        item.Attempts = attempt;
        item.To(ItemState.Applied);
    }

    /// <summary>Tries again from the state that is true, or gives up where it certainly did not happen.</summary>
    private void Retry(ModelItem item, ItemState from, int attempt)
    {
        item.Attempts = Math.Max(1, attempt);
        if (item.Attempts >= BillRules.MaxAttempts && from == ItemState.Due)
        {
            Settle(item, ItemState.Failed);
            return;
        }

        item.Commit(AuditAction.Retried);
        item.To(from, Now + BillRules.DelayAfter(item.Attempts));
    }

    private static void Settle(ModelItem item, ItemState state)
    {
        item.Commit(state == ItemState.Failed ? AuditAction.Failed : AuditAction.InDoubt);
        item.To(state);
    }

    private void Hang(Behaviour behaviour)
    {
        if (behaviour is Behaviour.HangBefore or Behaviour.HangAfter)
            Now += BillRules.TimeLimit;
    }
}
