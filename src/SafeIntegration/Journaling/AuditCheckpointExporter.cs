using SafeIntegration.Journaling;

namespace SafeIntegration;

/// <summary>
/// Writes checkpoints of the journal's audit chains to a directory. Let it be one that the database's administrators cannot write to: a
/// checkpoint beside the database shows nothing. Each export reads the heads of all items. Not for several processes at once.
/// </summary>
/// <param name="store">The journal.</param>
/// <param name="directory">Where the checkpoints are; made if it does not exist.</param>
/// <param name="time">The clock.</param>
public sealed class AuditCheckpointExporter(IJournalStore store, string directory, TimeProvider time)
{
    private const int PageSize = 1_000;

    /// <summary>Writes the next checkpoint, whole or not at all.</summary>
    /// <exception cref="IOException">The directory cannot be written to, or another process wrote the same checkpoint first.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory cannot be written to.</exception>
    /// <exception cref="InvalidDataException">The newest checkpoint is damaged; the verifier says more.</exception>
    public async Task<AuditCheckpoint> ExportAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        int newest = AuditCheckpointFile.NumbersIn(directory) is [.., int number] ? number : 0;
        string previous = newest == 0
            ? ""
            : (await AuditCheckpointFile.ReadAsync(AuditCheckpointFile.PathOf(directory, newest), static _ => { }, cancellationToken)
                .ConfigureAwait(false)).Root;

        string path = AuditCheckpointFile.PathOf(directory, newest + 1);
        string unfinished = path + ".unfinished";
        AuditCheckpoint checkpoint;
        var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None);
        await using (file.ConfigureAwait(false))
        {
            checkpoint = await WriteAsync(file, newest + 1, previous, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: false);
        return checkpoint;
    }

    private async Task<AuditCheckpoint> WriteAsync(FileStream file, int number, string previous, CancellationToken cancellationToken)
    {
        var tree = new MerkleTree();
        DateTimeOffset at = time.GetUtcNow();
        await WriteLeafAsync(AuditCheckpointFile.First(number, at, previous)).ConfigureAwait(false);
        long items = 0;
        ItemId? after = null;
        while (await store.ReadChainHeadsAsync(after, PageSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (ChainHead head in page)
                await WriteLeafAsync(AuditCheckpointFile.Of(head)).ConfigureAwait(false);
            items += page.Count;
            after = page[^1].Item;
        }

        string root = tree.Root();
        await WriteLineAsync(AuditCheckpointFile.Last(items, root)).ConfigureAwait(false);
        return new AuditCheckpoint(number, at, previous, items, root);

        Task WriteLeafAsync(byte[] line)
        {
            tree.Add(line);
            return WriteLineAsync(line);
        }

        async Task WriteLineAsync(byte[] line) => await file.WriteAsync((byte[])[.. line, (byte)'\n'], cancellationToken).ConfigureAwait(false);
    }
}
