namespace SafeIntegration.Crash.PowerLoss;

/// <summary>
/// What a disk may hold after the power went: everything that was synced, and of the rest any part. A write that was not synced may be there, not be there, or be
/// there in some of its sectors, whatever came before or after it. File systems promise more than that; nobody should need it.
/// </summary>
internal sealed class LostDisk
{
    private readonly Dictionary<string, DiskFile> _files = new(StringComparer.Ordinal);

    /// <summary>What was not synced when the power went, in order.</summary>
    public IReadOnlyList<DiskStep> Unsynced { get; }

    /// <param name="steps">What was done until the power went.</param>
    public LostDisk(IEnumerable<DiskStep> steps)
    {
        int index = 0;
        foreach (DiskStep step in steps)
        {
            if (step.Verb == DiskVerb.SyncFolder)
            {
                foreach (DiskFile known in _files.Values)
                    known.Take(index, step);
                index++;
                continue;
            }

            if (!_files.TryGetValue(step.File, out DiskFile? file))
                _files.Add(step.File, file = new());
            file.Take(index++, step);
        }

        Unsynced = [.. _files.Values.SelectMany(file => file.Pending).OrderBy(pending => pending.Index).Select(pending => pending.Step)];
    }

    /// <summary>Draws what the disk kept of each unsynced step: all of it, nothing, or some sectors.</summary>
    public IReadOnlyList<Fate> Draw(Random random)
    {
        // A disk that wrote nearly everything or nearly nothing is as likely as one in between.
        double kept = random.Next(4) switch { 0 => 0, 1 => 1, _ => random.NextDouble() };
        return [.. Unsynced.Select(step => step.Bytes.Length > FileImage.Sector && random.Next(4) == 0
            ? new Fate(step, [.. Enumerable.Range(0, FileImage.SectorsOf(step)).Where(_ => random.NextDouble() < 0.5)])
            : new Fate(step, random.NextDouble() < kept ? null : []))];
    }

    /// <summary>Writes the files into a folder.</summary>
    public void Restore(string folder, IReadOnlyList<Fate> fates)
    {
        var byStep = new Dictionary<DiskStep, Fate>(ReferenceEqualityComparer.Instance);
        foreach (Fate fate in fates)
            byStep.Add(fate.Step, fate);
        foreach ((string name, DiskFile file) in _files)
        {
            if (file.ImageAfter(byStep) is { Exists: true } image)
                image.Save(Path.Combine(folder, name));
        }
    }
}
