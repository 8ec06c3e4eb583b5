using System.Collections.Immutable;
using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>Commits, claims and gate events of the in-memory journal, as functions from one state to the next.</summary>
internal static class MemoryCommits
{
    public static (CommitOutcome Outcome, JournalState State) Commit(JournalState state, JournalCommit commit)
    {
        ItemRecord item = Normalize(commit.Item);
        state.Items.TryGetValue(item.Id.Value, out ItemRecord? stored);
        bool current = commit.ExpectedVersion == 0
            ? stored is null
            : stored is not null && stored.Version == commit.ExpectedVersion && stored.Fence == item.Fence
                && stored.AuditHead == commit.Audit[0].PreviousHash;
        if (!current)
            return (CommitOutcome.Conflict, state);
        if (stored is not null)
            item = item with { Integration = stored.Integration, CreatedAt = stored.CreatedAt };

        ImmutableDictionary<(string, string), ItemId> names = state.Names.RemoveRange(NamesOf(stored));
        if (NamesOf(item).Any(names.ContainsKey))
            return (CommitOutcome.Duplicate, state);

        state = state with
        {
            Items = state.Items.SetItem(item.Id.Value, item),
            Names = names.AddRange(NamesOf(item).Select(name => KeyValuePair.Create(name, item.Id))),
            Audit = state.Audit.SetItem(item.Id, (state.Audit.GetValueOrDefault(item.Id) ?? []).AddRange(commit.Audit.Select(Normalize))),
            Contents = state.Contents.SetItem(item.Id, WithContents(commit.DropsContents ? null : state.Contents.GetValueOrDefault(item.Id), commit.Contents)),
        };
        foreach (GateEvent gateEvent in commit.GateEvents)
            (_, state) = Append(state, gateEvent);
        foreach (AlertRecord alert in commit.Alerts)
            state = MemoryAlerts.Raise(state, alert);
        return (CommitOutcome.Committed, state);
    }

    public static (IReadOnlyList<ItemRecord> Claimed, JournalState State) Claim(JournalState state, ClaimRequest request)
    {
        DateTimeOffset now = request.Now.ToMilliseconds();
        ItemRecord[] claimed = [.. state.Items.Values
            .Where(item => request.Integrations.Contains(item.Integration)
                && item.State is ItemState.Received or ItemState.Due or ItemState.Started
                && item.DueAt <= now && !(item.LeaseUntil > now))
            .OrderBy(item => item.DueAt).ThenBy(item => item.Id.Value, StringComparer.Ordinal)
            .Take(request.Max)
            .Select(item => item with
            {
                Version = item.Version + 1,
                Fence = item.Fence + 1,
                LeaseOwner = request.Owner,
                LeaseUntil = (request.Now + request.Lease).ToMilliseconds(),
            })];
        return (claimed, state with { Items = state.Items.SetItems(claimed.Select(item => KeyValuePair.Create(item.Id.Value, item))) });
    }

    public static (bool Appended, JournalState State) Append(JournalState state, GateEvent gateEvent)
    {
        bool had = gateEvent.IsOncePerEpoch && state.GateEvents.Any(other =>
            other.Integration == gateEvent.Integration && other.Epoch == gateEvent.Epoch && other.Kind == gateEvent.Kind);
        if (had)
            return (false, state);
        GateEvent numbered = gateEvent with { Sequence = state.GateEvents.Count + 1, At = gateEvent.At.ToMilliseconds() };
        return (true, state with { GateEvents = state.GateEvents.Add(numbered) });
    }

    private static IEnumerable<(string Integration, string Name)> NamesOf(ItemRecord? item)
    {
        if (item?.ItemKey is { } key)
            yield return (item.Integration, JournalState.KeyOf(key));
        if (item?.State == ItemState.Rejected)
            yield return (item.Integration, JournalState.RejectedOf(item.PayloadHash));
    }

    // The caller may reuse its buffer, so the bytes are copied.
    private static ImmutableSortedDictionary<string, ItemContent> WithContents(
        ImmutableSortedDictionary<string, ItemContent>? stored, IReadOnlyList<ItemContent> contents) =>
        (stored ?? ImmutableSortedDictionary.Create<string, ItemContent>(StringComparer.Ordinal)).SetItems(
            contents.Select(content => KeyValuePair.Create(content.Kind, content with { Bytes = content.Bytes.ToArray() })));

    private static AuditEntry Normalize(AuditEntry entry) => entry with { At = entry.At.ToMilliseconds() };

    private static ItemRecord Normalize(ItemRecord item) => item with
    {
        LeaseUntil = item.LeaseUntil?.ToMilliseconds(),
        DueAt = item.DueAt?.ToMilliseconds(),
        CreatedAt = item.CreatedAt.ToMilliseconds(),
        UpdatedAt = item.UpdatedAt.ToMilliseconds(),
    };
}
