using System.Collections.Immutable;
using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>
/// Everything an in-memory journal holds. Immutable: a write makes a new state, and a write that fails simply leaves the old one.
/// </summary>
internal sealed record JournalState
{
    public static JournalState Empty { get; } = new();

    public ImmutableSortedDictionary<string, ItemRecord> Items { get; init; } =
        ImmutableSortedDictionary.Create<string, ItemRecord>(StringComparer.Ordinal);

    /// <summary>What must be unique in an integration, see <see cref="KeyOf"/>, and the item that has it.</summary>
    public ImmutableDictionary<(string Integration, string Name), ItemId> Names { get; init; } =
        ImmutableDictionary<(string Integration, string Name), ItemId>.Empty;

    public ImmutableDictionary<ItemId, ImmutableSortedDictionary<string, ItemContent>> Contents { get; init; } =
        ImmutableDictionary<ItemId, ImmutableSortedDictionary<string, ItemContent>>.Empty;

    public ImmutableDictionary<ItemId, ImmutableList<AuditEntry>> Audit { get; init; } =
        ImmutableDictionary<ItemId, ImmutableList<AuditEntry>>.Empty;

    public ImmutableList<GateEvent> GateEvents { get; init; } = [];

    public ImmutableSortedDictionary<string, AlertRecord> Alerts { get; init; } =
        ImmutableSortedDictionary.Create<string, AlertRecord>(StringComparer.Ordinal);

    public static string KeyOf(string itemKey) => "key " + itemKey;

    public static string RejectedOf(string payloadHash) => "rejected " + payloadHash;

    public ItemRecord? Find(string integration, string name) =>
        Names.TryGetValue((integration, name), out ItemId id) ? Items[id.Value] : null;
}
