using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using SafeIntegration.Defining;
using SafeIntegration.Grounding;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>
/// A person's part of an item's way: the ticket, the verdict, undo, and settling what is in doubt. A verdict is bound to what was shown: the item's version, the hashes of
/// proposal and input, and the plan.
/// </summary>
internal sealed class ReviewStep<TInput, [DynamicallyAccessedMembers(Declarations.Members)] TOutput>(
    string integration, string planVersion, PlanDraft<TInput, TOutput> plan, Assessor<TInput, TOutput> assessor, GateKeeper gate, RunnerServices services)
{
    private static readonly IContract<TOutput> OutputContract = Contract.Of<TOutput>();

    public async Task<ReviewTicket> TicketAsync(ItemRecord item, CancellationToken cancellationToken)
    {
        IReadOnlyList<ItemContent> contents = await services.Store.ReadContentsAsync(item.Id, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<AuditEntry> audit = await services.Store.ReadAuditAsync(item.Id, cancellationToken).ConfigureAwait(false);
        ItemChecks checks = await CurrentChecksAsync(item, contents, cancellationToken).ConfigureAwait(false);
        Proposal<TOutput> proposal = ProposalOf(contents, item.State == ItemState.NeedsReview ? ContentKind.Proposed : ContentKind.Approved);
        (string? text, IReadOnlyList<ReviewDocument> documents) = SourceOf(InputOf(contents, out bool hasInput), hasInput, contents);
        return new ReviewTicket<TOutput>
        {
            Item = item.Id,
            Integration = integration,
            ItemKey = item.ItemKey ?? "",
            Segment = item.Segment,
            State = item.State,
            Revision = RevisionOf(item, contents),
            Reasons = checks.Reasons,
            Fields = ReviewFields.Of<TOutput>(proposal.Json, checks.Grounding),
            HasProposal = proposal.IsValid,
            Proposed = proposal.Value,
            SourceText = text,
            Documents = documents,
            Action = plan.Action,
            Stage = (await gate.AdvanceAsync(cancellationToken).ConfigureAwait(false)).Stage.ToString().ToLowerInvariant(),
            SubmittedAt = item.CreatedAt,
            EscalatesAt = item.CreatedAt + plan.EscalateAfter,
            DueAt = item.State == ItemState.Due ? item.DueAt : null,
            History = [.. audit.Select(entry => new ReviewEvent(entry.At, entry.Actor, entry.Action, HistoryWords.Of(entry)))],
        };
    }

    public async Task<ReviewResult> CompleteAsync(ItemRecord item, ReviewForm form, string reviewer, CancellationToken cancellationToken)
    {
        switch (form.Action)
        {
            case ReviewAction.Decline:
                return await CompleteAsync(item, form.Revision, new Decline<TOutput>(form.Why), reviewer, cancellationToken).ConfigureAwait(false);
            case ReviewAction.SendBack:
                return await CompleteAsync(item, form.Revision, new SendBack<TOutput>(form.Why), reviewer, cancellationToken).ConfigureAwait(false);
        }

        IReadOnlyList<ItemContent> contents = await services.Store.ReadContentsAsync(item.Id, cancellationToken).ConfigureAwait(false);
        if (await RefuseAsync(item, form.Revision, contents, cancellationToken).ConfigureAwait(false) is { } refused)
            return refused;
        Proposal<TOutput> proposal = ProposalOf(contents, ContentKind.Proposed);
        if (proposal.Json is not null && form.Values.Count == 0)
            return await CompleteAsync(item, form.Revision, new Approve<TOutput>(), reviewer, cancellationToken).ConfigureAwait(false);
        ContractResult<TOutput> entered = ReviewFields.Parse<TOutput>(proposal.Json, form.Values, out IReadOnlyList<FieldProblem> problems);
        if (problems.Count > 0)
            return new(ReviewOutcome.Invalid, problems);
        return await CompleteAsync(item, form.Revision, new Correct<TOutput>(entered.Value, form.Why), reviewer, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ReviewResult> CompleteAsync(ItemRecord item, string revision, Verdict<TOutput> verdict, string reviewer, CancellationToken cancellationToken)
    {
        using Activity? activity = services.Tracing.Review(integration, item.TraceParent);
        IReadOnlyList<ItemContent> contents = await services.Store.ReadContentsAsync(item.Id, cancellationToken).ConfigureAwait(false);
        if (await RefuseAsync(item, revision, contents, cancellationToken).ConfigureAwait(false) is { } refused)
            return refused;
        return verdict switch
        {
            Approve<TOutput> => await ApproveAsync(item, contents, why: "", reviewer, cancellationToken).ConfigureAwait(false),
            Correct<TOutput> correct => await CorrectAsync(item, contents, correct, reviewer, cancellationToken).ConfigureAwait(false),
            Decline<TOutput> decline => await CloseAsync(item, ItemState.Declined, AuditAction.Declined, decline.Why, reviewer, cancellationToken).ConfigureAwait(false),
            SendBack<TOutput> sendBack => await CloseAsync(item, ItemState.SentBack, AuditAction.SentBack, sendBack.Question, reviewer, cancellationToken).ConfigureAwait(false),
            _ => ReviewResult.Of(ReviewOutcome.Stale),
        };
    }

    public async Task<ReviewResult> UndoAsync(ItemRecord item, string reviewer, CancellationToken cancellationToken)
    {
        DateTimeOffset now = services.Now;
        bool isOpen = item.State switch
        {
            ItemState.Due => item.Lane == Lane.Review && item.Attempts == 0 && item.DueAt > now,
            ItemState.Declined or ItemState.SentBack => item.ItemKey is not null && now < await ClosedAtAsync(item, cancellationToken).ConfigureAwait(false) + plan.EffectOptions.UndoWindow,
            _ => false,
        };
        if (!isOpen)
            return await AlreadyDecidedAsync(item, cancellationToken).ConfigureAwait(false);
        ItemChange change = ItemChange.Of(item).Record(now, reviewer, AuditAction.Undone).To(ItemState.NeedsReview, now);
        return await CommitAsync(change, now, undoableUntil: null, cancellationToken).ConfigureAwait(false);
    }

    // The record's last change may be a report about the item, which leaves the verdict as old as it is.
    private async Task<DateTimeOffset> ClosedAtAsync(ItemRecord item, CancellationToken cancellationToken)
    {
        IReadOnlyList<AuditEntry> audit = await services.Store.ReadAuditAsync(item.Id, cancellationToken).ConfigureAwait(false);
        return audit.LastOrDefault(entry => entry.Action is AuditAction.Declined or AuditAction.SentBack)?.At ?? item.UpdatedAt;
    }

    public async Task<ReviewResult> ResolveAsync(ItemRecord item, bool happened, string why, string reviewer, CancellationToken cancellationToken)
    {
        if (item.State is not (ItemState.InDoubt or ItemState.Failed))
            return await AlreadyDecidedAsync(item, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(why))
            return new(ReviewOutcome.ReasonRequired, [new("", "Say what you saw.")]);
        DateTimeOffset now = services.Now;
        ItemChange change = ItemChange.Of(item)
            .Record(now, reviewer, AuditAction.Resolved, $"{(happened ? "it happened" : "it did not happen")}: {why}")
            .Set(record => record with { Attempts = happened ? record.Attempts : 0, Eligible = happened && record.Eligible });
        change.To(happened ? ItemState.Applied : ItemState.Due, now, dueAt: happened ? null : now);
        return await CommitAsync(change, now, undoableUntil: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A verdict on an item that is decided, or on something else than what is there now, releases nothing.</summary>
    private async Task<ReviewResult?> RefuseAsync(ItemRecord item, string revision, IReadOnlyList<ItemContent> contents, CancellationToken cancellationToken) =>
        item.State != ItemState.NeedsReview ? await AlreadyDecidedAsync(item, cancellationToken).ConfigureAwait(false)
        : revision != RevisionOf(item, contents) ? ReviewResult.Of(ReviewOutcome.Stale)
        : null;

    private async Task<ReviewResult> ApproveAsync(ItemRecord item, IReadOnlyList<ItemContent> contents, string why, string reviewer, CancellationToken cancellationToken)
    {
        IReadOnlyList<AuditEntry> audit = await services.Store.ReadAuditAsync(item.Id, cancellationToken).ConfigureAwait(false);
        if (TrustedContent.Find(ContentKind.Proposed, item, contents, audit) is not { } proposed)
            return new(ReviewOutcome.Invalid, [new("", "There is no proposal to approve, or it is damaged. Fill in the fields instead.")]);
        if (!OutputContract.Parse(proposed.Bytes).IsValid)
            return new(ReviewOutcome.Invalid, [new("", "The proposal breaks the output contract. Correct it instead.")]);
        return await ReleaseAsync(item, proposed with { Kind = ContentKind.Approved }, AuditAction.Approved, why, correctedFields: 0, reviewer, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ReviewResult> CorrectAsync(ItemRecord item, IReadOnlyList<ItemContent> contents, Correct<TOutput> correct, string reviewer, CancellationToken cancellationToken)
    {
        if (Corrections.Freeze(correct.Corrected, out IReadOnlyList<FieldProblem> problems) is not { } frozen)
            return new(ReviewOutcome.Invalid, problems);
        Proposal<TOutput> proposal = ProposalOf(contents, ContentKind.Proposed);
        if (proposal.IsValid && OutputContract.Write(proposal.Value!).Span.SequenceEqual(frozen.Bytes.Span))
            return await ApproveAsync(item, contents, correct.Why, reviewer, cancellationToken).ConfigureAwait(false);

        TInput? input = InputOf(contents, out bool hasInput);
        ItemChecks? checks = hasInput ? (await assessor.AssessAsync(input!, new(frozen.Value, reviewer), cancellationToken).ConfigureAwait(false)).Checks : null;
        FieldProblem[] broken = Corrections.BrokenBy(checks);
        if (broken.Length > 0)
            return new(ReviewOutcome.Invalid, broken);
        // A person may know better than the document, or than a check that cannot run, but has to say why.
        FieldProblem[] doubts = string.IsNullOrWhiteSpace(correct.Why) ? Corrections.DoubtsOf(checks) : [];
        if (doubts.Length > 0)
            return new(ReviewOutcome.ReasonRequired, doubts);

        int corrected = ReviewFields.CountDifferences<TOutput>(proposal.Json, frozen.Bytes);
        return await ReleaseAsync(item, ItemContent.Of(ContentKind.Approved, frozen.Bytes), AuditAction.Corrected, correct.Why, corrected, reviewer, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ReviewResult> ReleaseAsync(
        ItemRecord item, ItemContent approved, string action, string why, int correctedFields, string reviewer, CancellationToken cancellationToken)
    {
        DateTimeOffset now = services.Now;
        DateTimeOffset due = now + plan.EffectOptions.UndoWindow;
        ItemChange change = ItemChange.Of(item)
            .Keep(approved)
            .Set(record => record with { Lane = Lane.Review, PlanVersion = planVersion, Attempts = 0 })
            .Record(now, reviewer, action, $"plan {planVersion}, input {item.PayloadHash}{(why.Length == 0 ? "" : ": " + why)}")
            .To(ItemState.Due, now, dueAt: due);
        ReviewResult result = await CommitAsync(change, now, due, cancellationToken).ConfigureAwait(false);
        if (result.Outcome == ReviewOutcome.Accepted)
            services.Metrics.Reviewed(integration, action, now - item.CreatedAt, correctedFields);
        return result;
    }

    // Closing without an effect labels the proposal as wrong: the sure side, as nothing will show later that it was right.
    private async Task<ReviewResult> CloseAsync(ItemRecord item, ItemState state, string action, string why, string reviewer, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(why))
            return new(ReviewOutcome.ReasonRequired, [new("", state == ItemState.Declined ? "Say why nothing shall happen." : "Say what the sender shall mend.")]);
        DateTimeOffset now = services.Now;
        ItemChange change = ItemChange.Of(item)
            .Witness(GateKeeper.Label(item, wrong: true, now))
            .Record(now, reviewer, action, why)
            .To(state, now);
        ReviewResult result = await CommitAsync(change, now, now + plan.EffectOptions.UndoWindow, cancellationToken).ConfigureAwait(false);
        if (result.Outcome == ReviewOutcome.Accepted)
            services.Metrics.Reviewed(integration, action, now - item.CreatedAt, correctedFields: 0);
        return result;
    }

    private async Task<ReviewResult> CommitAsync(ItemChange change, DateTimeOffset now, DateTimeOffset? undoableUntil, CancellationToken cancellationToken)
    {
        CommitOutcome outcome = await services.Store.CommitAsync(change.ToCommit(), cancellationToken).ConfigureAwait(false);
        if (outcome == CommitOutcome.Committed)
            return new(ReviewOutcome.Accepted, [], null, undoableUntil > now ? undoableUntil : null);
        ItemRecord? stored = await services.Store.FindAsync(change.Item.Id, cancellationToken).ConfigureAwait(false);
        return stored is null ? ReviewResult.Of(ReviewOutcome.NotFound)
            : stored.State == ItemState.NeedsReview ? ReviewResult.Of(ReviewOutcome.Stale)
            : await AlreadyDecidedAsync(stored, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ReviewResult> AlreadyDecidedAsync(ItemRecord item, CancellationToken cancellationToken)
    {
        IReadOnlyList<AuditEntry> audit = await services.Store.ReadAuditAsync(item.Id, cancellationToken).ConfigureAwait(false);
        AuditEntry? last = audit.LastOrDefault(entry => entry.Actor != AuditChain.System) ?? (audit.Count > 0 ? audit[^1] : null);
        return new(ReviewOutcome.AlreadyDecided, [], last?.Actor, last?.At);
    }

    /// <summary>The checks as they are under the plan in force: if it changed while the item waited, they run again, and the reviewer is told.</summary>
    private async Task<ItemChecks> CurrentChecksAsync(ItemRecord item, IReadOnlyList<ItemContent> contents, CancellationToken cancellationToken)
    {
        ItemChecks checks = ItemChecks.From(contents);
        if (item.State != ItemState.NeedsReview || item.PlanVersion == planVersion)
            return checks;
        TInput? input = InputOf(contents, out bool hasInput);
        Proposal<TOutput> proposal = ProposalOf(contents, ContentKind.Proposed);
        if (!hasInput || !proposal.IsValid)
            return checks with { Reasons = [new(ReviewCode.PlanChanged, "The definition changed while the item waited, and its input or proposal does not fit the new one."), .. checks.Reasons] };
        Assessment<TOutput> again = await assessor.AssessAsync(
            input!, new ModelAnswer<TOutput>(proposal.Value!, checks.ModelId) { Signals = checks.Signals }, cancellationToken).ConfigureAwait(false);
        return PlanDifference.Between(checks, again.Checks);
    }

    private string RevisionOf(ItemRecord item, IReadOnlyList<ItemContent> contents)
    {
        string proposed = contents.FirstOrDefault(content => content.Kind == ContentKind.Proposed)?.Hash ?? "none";
        string shown = $"{item.Version}|{item.PayloadHash}|{proposed}|{planVersion}";
        return ItemContent.HashOf(System.Text.Encoding.UTF8.GetBytes(shown))[..32];
    }

    private static Proposal<TOutput> ProposalOf(IReadOnlyList<ItemContent> contents, string kind) => Proposal<TOutput>.Of(
        contents.FirstOrDefault(candidate => candidate.Kind == kind) ?? contents.FirstOrDefault(candidate => candidate.Kind == ContentKind.Proposed));

    private static TInput? InputOf(IReadOnlyList<ItemContent> contents, out bool exists)
    {
        ItemContent? content = contents.FirstOrDefault(candidate => candidate.Kind == ContentKind.Input);
        TInput? input = default;
        exists = content is { IsIntact: true } && Contract.Of<TInput>().Parse(content.Bytes).TryGetValue(out input);
        return input;
    }

    private (string? Text, IReadOnlyList<ReviewDocument> Documents) SourceOf(TInput? input, bool hasInput, IReadOnlyList<ItemContent> contents)
    {
        if (!hasInput || plan.Source is null)
            return (null, InputDocument.Of(contents));
        try
        {
            return (plan.Source(input!).Text, plan.Documents?.Invoke(input!) ?? []);
        }
        catch (Exception)
        {
            // A document that cannot be shown is no reason to hide the item.
            return (null, []);
        }
    }
}
