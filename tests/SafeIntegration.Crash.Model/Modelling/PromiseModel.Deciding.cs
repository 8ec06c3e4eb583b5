using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>What a person does.</summary>
internal sealed partial class PromiseModel
{
    /// <summary>A verdict on what was seen as version <paramref name="seen"/>; what the desk must answer.</summary>
    public ReviewOutcome Decide(ModelItem item, Choice choice, int amount, long seen)
    {
        if (item.State != ItemState.NeedsReview)
            return ReviewOutcome.AlreadyDecided;
        if (seen != item.Version)
            return ReviewOutcome.Stale;
        bool isCorrection = choice == Choice.Correct && amount != item.Amount;
        if (choice is Choice.Approve or Choice.Correct && !isCorrection && item.IsForged)
            return ReviewOutcome.Invalid;
        switch (choice)
        {
            case Choice.Approve or Choice.Correct:
                item.Commit(isCorrection ? AuditAction.Corrected : AuditAction.Approved);
                (item.Approved, item.Lane, item.Attempts) = (isCorrection ? amount : item.Amount, Lane.Review, 0);
                item.To(ItemState.Due, Now + BillRules.UndoWindow);
                break;
            default:
                item.Commit(choice == Choice.Decline ? AuditAction.Declined : AuditAction.SentBack);
                item.To(choice == Choice.Decline ? ItemState.Declined : ItemState.SentBack);
                item.ClosedAt = Now;
                break;
        }

        return ReviewOutcome.Accepted;
    }

    public ReviewOutcome Undo(ModelItem item)
    {
        bool isOpen = item.State switch
        {
            ItemState.Due => item is { Lane: Lane.Review, Attempts: 0 } && item.DueAt > Now,
            ItemState.Declined or ItemState.SentBack => Now < item.ClosedAt + BillRules.UndoWindow,
            _ => false,
        };
        if (!isOpen)
            return ReviewOutcome.AlreadyDecided;
        item.Commit(AuditAction.Undone);
        item.To(ItemState.NeedsReview);
        return ReviewOutcome.Accepted;
    }

    /// <summary>Settles a doubt by what the receiver has.</summary>
    public ReviewOutcome Resolve(ModelItem item)
    {
        if (item.State is not (ItemState.InDoubt or ItemState.Failed))
            return ReviewOutcome.AlreadyDecided;
        bool happened = item.Arrivals > 0;
        item.Commit(AuditAction.Resolved);
        item.Attempts = happened ? item.Attempts : 0;
        item.To(happened ? ItemState.Applied : ItemState.Due, happened ? null : Now);
        return ReviewOutcome.Accepted;
    }

    public static void Report(ModelItem item) => item.Commit(AuditAction.OutcomeReported);
}
