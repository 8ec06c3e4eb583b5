namespace SafeIntegration.Journaling;

/// <summary>The chain heads of all checkpoints of a directory, by item.</summary>
internal sealed class AuditCheckpointHeads
{
    private readonly Dictionary<ItemId, List<(int Checkpoint, ChainHead Head)>> _heads = [];

    /// <summary>How many checkpoints there were.</summary>
    public int Checkpoints { get; private set; }

    /// <summary>Root of the newest; empty where there is none.</summary>
    public string NewestRoot { get; private set; } = "";

    /// <summary>Items not taken, each with the first checkpoint that names it.</summary>
    public IEnumerable<(ItemId Item, int Checkpoint)> Untaken => _heads.Select(pair => (pair.Key, pair.Value[0].Checkpoint));

    /// <summary>Reads them all; what is wrong with a file is a finding.</summary>
    public static async Task<AuditCheckpointHeads> ReadAsync(string directory, List<AuditFinding> findings, CancellationToken cancellationToken)
    {
        var heads = new AuditCheckpointHeads();
        int expected = 1;
        foreach (int number in AuditCheckpointFile.NumbersIn(directory))
        {
            heads.Checkpoints++;
            if (number != expected)
                findings.Add(Damaged(expected, "The file is missing."));
            expected = number + 1;
            try
            {
                AuditCheckpoint checkpoint = await AuditCheckpointFile
                    .ReadAsync(AuditCheckpointFile.PathOf(directory, number), head => heads.Add(number, head), cancellationToken).ConfigureAwait(false);
                if (checkpoint.Number != number || checkpoint.Previous != heads.NewestRoot)
                    findings.Add(Damaged(number, "It does not follow the checkpoint before."));
                heads.NewestRoot = checkpoint.Root;
            }
            catch (InvalidDataException exception)
            {
                findings.Add(Damaged(number, exception.Message));
            }
        }

        return heads;
    }

    /// <summary>What the checkpoints saw of an item.</summary>
    public IReadOnlyList<(int Checkpoint, ChainHead Head)> Take(ItemId item) =>
        _heads.Remove(item, out List<(int Checkpoint, ChainHead Head)>? seen) ? seen : [];

    private static AuditFinding Damaged(int checkpoint, string detail) =>
        new(AuditFindingKind.CheckpointDamaged, null, checkpoint, detail);

    // A chain that has not grown since the checkpoint before says nothing new.
    private void Add(int checkpoint, ChainHead head)
    {
        if (!_heads.TryGetValue(head.Item, out List<(int Checkpoint, ChainHead Head)>? seen))
            _heads.Add(head.Item, seen = []);
        if (seen.Count == 0 || seen[^1].Head != head)
            seen.Add((checkpoint, head));
    }
}
