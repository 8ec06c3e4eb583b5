using System.Diagnostics;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>Payloads that break their contract: quarantine, drift and replay.</summary>
internal sealed partial class IntegrationRunner<TInput, TOutput>
{
    private const int ReplayPage = 200;

    public async Task<ReplayResult> ReplayAsync(CancellationToken cancellationToken)
    {
        (int replayed, int rejected, int duplicates) = (0, 0, 0);
        ItemId? after = null;
        IReadOnlyList<ItemRecord> page;
        do
        {
            page = await _services.Store.ListAsync(
                new() { Integrations = [Name], States = [ItemState.Rejected], After = after, Max = ReplayPage }, cancellationToken).ConfigureAwait(false);
            foreach (ItemRecord item in page)
            {
                after = item.Id;
                switch (await ReplayAsync(item, cancellationToken).ConfigureAwait(false))
                {
                    case true:
                        replayed++;
                        break;
                    case false:
                        rejected++;
                        break;
                    case null:
                        duplicates++;
                        break;
                }
            }
        }
        while (page.Count == ReplayPage);
        return new(replayed, rejected, duplicates);
    }

    private async Task<Decision<TOutput>> QuarantineAsync(ReadOnlyMemory<byte> utf8, IReadOnlyList<ContractViolation> violations, CancellationToken cancellationToken)
    {
        using Activity? activity = _services.Tracing.Submission(Name);
        DateTimeOffset now = _services.Now;
        ItemContent payload = ItemContent.Of(ContentKind.Payload, utf8.ToArray());
        if (await _services.Store.FindRejectedAsync(Name, payload.Hash, cancellationToken).ConfigureAwait(false) is { } known)
            return new Rejected<TOutput>(known.Id, violations);

        ItemChange item = ItemChange.New(new()
        {
            Id = ItemId.New(now),
            Integration = Name,
            PayloadHash = payload.Hash,
            State = ItemState.Rejected,
            PlanVersion = PlanVersion,
            Version = 0,
            CreatedAt = now,
            UpdatedAt = now,
            TraceParent = Activity.Current?.Id,
        });
        item.Keep(payload, new ItemChecks { Violations = violations }.ToContent())
            .Record(now, AuditChain.System, AuditAction.Rejected, $"{violations.Count} violation(s)")
            .Raise(Alerts.Of(Name, AlertKind.PayloadRefused, now));
        CommitOutcome outcome = await _services.Store.CommitAsync(item.ToCommit(), cancellationToken).ConfigureAwait(false);
        if (outcome == CommitOutcome.Committed)
        {
            foreach (ContractViolation violation in violations)
                _services.Metrics.Violated(Name, violation.Code.ToString());
            Log.PayloadRefused(_logger, Name, item.Item.Id, violations.Count);
            _services.Metrics.Decided(Name, "none", "rejected", violations[0].Code.ToString(), TimeSpan.Zero);
            return new Rejected<TOutput>(item.Item.Id, violations);
        }

        ItemRecord? winner = await _services.Store.FindRejectedAsync(Name, payload.Hash, cancellationToken).ConfigureAwait(false);
        return new Rejected<TOutput>(winner?.Id ?? item.Item.Id, violations);
    }

    private async Task ReportDriftAsync(IReadOnlyList<string> unknownMembers, CancellationToken cancellationToken)
    {
        if (unknownMembers.Count > 0)
        {
            _services.Metrics.Drifted(Name);
            await RaiseDriftAsync("unknown members ", unknownMembers, cancellationToken).ConfigureAwait(false);
        }

        int findings = InputContract.Drift.Count;
        int known = Interlocked.Exchange(ref _driftFindings, findings);
        if (findings == known)
            return;
        string[] gone = [.. InputContract.Drift.Report().Findings.Skip(known)
            .Where(finding => finding is { Kind: DriftKind.Absent, Level: DriftLevel.Drift }).Select(finding => finding.Path)];
        if (gone.Length > 0)
            await RaiseDriftAsync("members that were always there are gone: ", gone, cancellationToken).ConfigureAwait(false);
    }

    private async Task RaiseDriftAsync(string what, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        string more = paths.Count > ToldMembers ? $" and {paths.Count - ToldMembers} more" : "";
        string discriminator = what + string.Join(", ", paths.Take(ToldMembers)) + more;
        await _services.Store.RaiseAlertAsync(Alerts.Of(Name, AlertKind.Drift, _services.Now, discriminator), cancellationToken).ConfigureAwait(false);
    }

    // True: it went on its way. False: it breaks the contract still. Null: its key had come meanwhile, and it is settled as a copy.
    private async Task<bool?> ReplayAsync(ItemRecord rejected, CancellationToken cancellationToken)
    {
        IReadOnlyList<ItemContent> contents = await _services.Store.ReadContentsAsync(rejected.Id, cancellationToken).ConfigureAwait(false);
        ItemContent? payload = contents.FirstOrDefault(content => content.Kind == ContentKind.Payload);
        if (payload is not { IsIntact: true } || !InputContract.Parse(payload.Bytes).TryGetValue(out TInput? input))
            return false;

        if (KeyOf(input) is not { } key)
            return false;
        while (rejected.State == ItemState.Rejected)
        {
            Arrival arrival = await ArriveAsync(Receive(InputContract.Write(input), key), cancellationToken).ConfigureAwait(false);
            if (arrival.Existing is { } existing)
                return existing.Id == rejected.Id ? true : await SettleCopyAsync(rejected, existing.Id, cancellationToken).ConfigureAwait(false);
            Assessment<TOutput> assessment = await _assessor.AssessAsync(input, cancellationToken).ConfigureAwait(false);
            // The answer to an item that was sent back goes on there, and the quarantined one is settled.
            ItemChange item = arrival.Item.IsNew ? SetOut(rejected, arrival.Item) : arrival.Item;
            if (await DecideAsync(item, assessment.Because(arrival.Reasons), cancellationToken).ConfigureAwait(false) is { } decision)
            {
                if (decision.Item != rejected.Id)
                    await SettleCopyAsync(rejected, decision.Item, cancellationToken).ConfigureAwait(false);
                return true;
            }

            rejected = await _services.Store.FindAsync(rejected.Id, cancellationToken).ConfigureAwait(false) ?? rejected;
        }

        return true;
    }

    private ItemChange SetOut(ItemRecord rejected, ItemChange received)
    {
        JournalCommit fresh = received.ToCommit();
        return ItemChange.Of(rejected)
            .Set(record => record with { ItemKey = fresh.Item.ItemKey, PayloadHash = fresh.Item.PayloadHash })
            .Keep(fresh.Contents)
            .Record(_services.Now, AuditChain.System, AuditAction.Replayed);
    }

    private async Task<bool?> SettleCopyAsync(ItemRecord rejected, ItemId original, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _services.Now;
        ItemChange copy = ItemChange.Of(rejected)
            .Record(now, AuditChain.System, AuditAction.Declined, $"a copy of {original}")
            .To(ItemState.Declined, now);
        await _services.Store.CommitAsync(copy.ToCommit(), cancellationToken).ConfigureAwait(false);
        return null;
    }
}
