using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>A runner as the background work and the review desk see it, without its types.</summary>
internal interface IItemWorker
{
    string Name { get; }

    string Owner { get; }

    string Runbook { get; }

    string Reviewers { get; }

    TimeSpan EscalateAfter { get; }

    TimeSpan Lease { get; }

    /// <summary>What is wrong with the definition, for the message at startup.</summary>
    IReadOnlyList<string> Problems { get; }

    Type OutputType { get; }

    GateKeeper Gate { get; }

    /// <summary>Does the next step of an item this process has claimed.</summary>
    Task ResumeAsync(ItemRecord claimed, CancellationToken cancellationToken);

    Task<ReviewTicket> TicketAsync(ItemRecord item, CancellationToken cancellationToken);

    Task<ReviewResult> CompleteAsync(ItemRecord item, string revision, object verdict, string reviewer, CancellationToken cancellationToken);

    Task<ReviewResult> CompleteAsync(ItemRecord item, ReviewForm form, string reviewer, CancellationToken cancellationToken);

    Task<ReviewResult> UndoAsync(ItemRecord item, string reviewer, CancellationToken cancellationToken);

    Task<ReviewResult> ResolveAsync(ItemRecord item, bool happened, string why, string reviewer, CancellationToken cancellationToken);
}
