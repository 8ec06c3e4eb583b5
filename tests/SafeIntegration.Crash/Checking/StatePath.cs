using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Checking;

/// <summary>The states an item may be in according to its audit alone: each action allows certain states before it and leads to others.</summary>
internal static class StatePath
{
    private static readonly ItemState[] Released = [ItemState.Due];
    private static readonly ItemState[] Review = [ItemState.NeedsReview];
    private static readonly ItemState[] Begun = [ItemState.Received];

    private static readonly Dictionary<string, (ItemState[] From, ItemState[] To)> Steps = new(StringComparer.Ordinal)
    {
        [AuditAction.Received] = (Begun, Begun),
        [AuditAction.Rejected] = (Begun, [ItemState.Rejected]),
        [AuditAction.Replayed] = ([ItemState.Rejected], Begun),
        [AuditAction.Resubmitted] = ([ItemState.SentBack], Begun),
        [AuditAction.Postponed] = (Begun, Begun),
        [AuditAction.Automatic] = (Begun, Released),
        // From Due where the plan changed between the decision and the effect.
        [AuditAction.NeedsReview] = ([ItemState.Received, ItemState.Due], Review),
        [AuditAction.Approved] = (Review, Released),
        [AuditAction.Corrected] = (Review, Released),
        [AuditAction.Declined] = ([ItemState.NeedsReview, ItemState.Rejected], [ItemState.Declined]),
        [AuditAction.SentBack] = (Review, [ItemState.SentBack]),
        [AuditAction.Undone] = ([ItemState.Due, ItemState.Declined, ItemState.SentBack], Review),
        [AuditAction.Overdue] = (Review, Review),
        [AuditAction.Started] = (Released, [ItemState.Started]),
        [AuditAction.Retried] = ([ItemState.Due, ItemState.Started], [ItemState.Due, ItemState.Started]),
        [AuditAction.Applied] = ([ItemState.Started], [ItemState.Applied]),
        [AuditAction.InDoubt] = ([ItemState.Started], [ItemState.InDoubt]),
        [AuditAction.Failed] = ([ItemState.Due, ItemState.Started], [ItemState.Failed]),
        [AuditAction.Resolved] = ([ItemState.InDoubt, ItemState.Failed], [ItemState.Applied, ItemState.Due]),
    };

    /// <summary>What is wrong with the way an item took. Actions that are not known here (reports, deleted contents) change no state.</summary>
    public static IEnumerable<string> BrokenBy(ItemRecord item, IReadOnlyList<AuditEntry> audit)
    {
        HashSet<ItemState> states = [ItemState.Received];
        foreach (AuditEntry entry in audit)
        {
            if (!Steps.TryGetValue(entry.Action, out (ItemState[] From, ItemState[] To) step))
                continue;
            if (!step.From.Any(states.Contains))
                yield return $"'{entry.Action}' (entry {entry.Sequence}) from {string.Join(" or ", states)}";
            states = [.. step.To];
        }

        if (!states.Contains(item.State))
            yield return $"{item.State}, while the audit ends in {string.Join(" or ", states)}: a transition without an audit entry";
        // Versions count commits and claims, fences the claims alone; a commit has an audit entry or more.
        if (item.Version - item.Fence > audit.Count || item.Version <= item.Fence)
            yield return $"version {item.Version}, fence {item.Fence} and {audit.Count} audit entries: a commit without an audit entry";
    }
}
