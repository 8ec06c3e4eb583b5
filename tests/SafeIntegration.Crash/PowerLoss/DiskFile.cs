namespace SafeIntegration.Crash.PowerLoss;

/// <summary>One file, as far as it is synced, and what was done to it since.</summary>
internal sealed class DiskFile
{
    private readonly List<(int Index, DiskStep Step)> _pending = [];
    private readonly FileImage _synced = new();

    public IReadOnlyList<(int Index, DiskStep Step)> Pending => _pending;

    public void Take(int index, DiskStep step)
    {
        switch (step.Verb)
        {
            case DiskVerb.Sync:
                Settle(pending => pending.Index < step.Offset);
                _synced.Exists = true;
                break;
            case DiskVerb.SyncFolder:
                // What was written before a file was deleted is of no importance any more.
                int deleted = _pending.FindLastIndex(pending => pending.Index < step.Offset && pending.Step.Verb == DiskVerb.Delete);
                int last = deleted < 0 ? -1 : _pending[deleted].Index;
                Settle(pending => pending.Index <= last || (pending.Index < step.Offset && pending.Step.Verb == DiskVerb.Create));
                break;
            default:
                _pending.Add((index, step));
                break;
        }
    }

    private void Settle(Func<(int Index, DiskStep Step), bool> isSettled)
    {
        foreach ((_, DiskStep done) in _pending.Where(isSettled))
            _synced.Apply(done, null);
        _pending.RemoveAll(pending => isSettled(pending));
    }

    public FileImage ImageAfter(Dictionary<DiskStep, Fate> fates)
    {
        FileImage image = _synced.Copy();
        foreach ((_, DiskStep step) in _pending)
        {
            int[]? sectors = fates[step].Sectors;
            // Without its entry in the folder, a file has no content either.
            bool isThere = image.Exists || step.Verb == DiskVerb.Create;
            if (isThere && sectors is not { Length: 0 })
                image.Apply(step, sectors);
        }

        return image;
    }
}
