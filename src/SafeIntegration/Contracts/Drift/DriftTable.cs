namespace SafeIntegration.Contracts;

/// <summary>The table of a contract as drift uses it; made when it is needed first.</summary>
internal sealed class DriftTable(Lazy<ContractNode> root, ContractSettings settings)
{
    private readonly Lazy<IReadOnlyList<ObjectNode>> _types = new(() => DriftShape.ObjectsOf(root.Value));

    public int Words => settings.Words;

    public IReadOnlyList<ObjectNode> Types => _types.Value;

    /// <summary>Whether members that the contract does not know are told.</summary>
    public bool Reports => settings.UnknownMembers != UnknownMembers.Ignore;

    public IReadOnlyCollection<Sighting> Walk(ReadOnlySpan<byte> utf8, Func<ObjectNode, int, Presence, bool> isWanted) =>
        DriftWalk.Of(utf8, root.Value, settings.MaxDepth, isWanted);
}
