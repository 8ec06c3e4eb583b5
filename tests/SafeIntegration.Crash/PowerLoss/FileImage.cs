namespace SafeIntegration.Crash.PowerLoss;

/// <summary>The bytes of a file, where it exists.</summary>
internal sealed class FileImage
{
    /// <summary>What a disk writes whole or not at all.</summary>
    public const int Sector = 512;

    private byte[] _bytes = [];
    private int _length;

    public bool Exists { get; set; }

    public static int SectorsOf(DiskStep step) => (step.Bytes.Length + Sector - 1) / Sector;

    /// <param name="step">What is done.</param>
    /// <param name="sectors">The sectors of a write that are written; all where null.</param>
    public void Apply(DiskStep step, int[]? sectors)
    {
        switch (step.Verb)
        {
            case DiskVerb.Create:
                Exists = true;
                break;
            case DiskVerb.Delete:
                (Exists, _length) = (false, 0);
                break;
            case DiskVerb.Truncate:
                Resize((int)step.Offset);
                break;
            case DiskVerb.Write:
                Write(step, sectors);
                break;
        }
    }

    public FileImage Copy() => new() { Exists = Exists, _length = _length, _bytes = _bytes.AsSpan(0, _length).ToArray() };

    public void Save(string path)
    {
        using FileStream file = File.Create(path);
        file.Write(_bytes.AsSpan(0, _length));
    }

    private void Write(DiskStep step, int[]? sectors)
    {
        int start = (int)step.Offset;
        Resize(Math.Max(_length, start + step.Bytes.Length));
        if (sectors is null)
            step.Bytes.CopyTo(_bytes.AsSpan(start));
        foreach (int sector in sectors ?? [])
        {
            int from = sector * Sector;
            step.Bytes.AsSpan(from, Math.Min(Sector, step.Bytes.Length - from)).CopyTo(_bytes.AsSpan(start + from));
        }
    }

    private void Resize(int length)
    {
        if (length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(length, 2 * _bytes.Length));
        if (length > _length)
            _bytes.AsSpan(_length, length - _length).Clear();
        _length = length;
    }
}
