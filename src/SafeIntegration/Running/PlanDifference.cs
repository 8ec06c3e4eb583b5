namespace SafeIntegration.Running;

/// <summary>Tells a reviewer what a changed definition says differently about an item.</summary>
internal static class PlanDifference
{
    public static ItemChecks Between(ItemChecks before, ItemChecks now)
    {
        string[] added = [.. now.Reasons.Select(reason => reason.Text).Except(before.Reasons.Select(reason => reason.Text))];
        string difference = added.Length == 0
            ? "Its checks say nothing new."
            : "New: " + string.Join(" ", added);
        return now with
        {
            Reasons = [new(ReviewCode.PlanChanged, "The definition changed while the item waited; it was checked again. " + difference), .. now.Reasons, .. StageReasons(before)],
        };
    }

    // Reasons of the gate stay: a check that runs again does not know them.
    private static IEnumerable<ReviewReason> StageReasons(ItemChecks before) => before.Reasons.Where(reason => reason.Code
        is ReviewCode.Launch or ReviewCode.Tripped or ReviewCode.BelowThreshold or ReviewCode.Probation or ReviewCode.Audit or ReviewCode.KeyReused or ReviewCode.Resubmitted);
}
