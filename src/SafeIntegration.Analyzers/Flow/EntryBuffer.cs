using System;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>Collects entries in any order and makes a value of them. Not thread-safe; kept to be used again.</summary>
internal sealed class EntryBuffer
{
    private ulong[] _entries = new ulong[16];
    private int _count;

    public void Add(ulong entry)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        _entries[_count++] = entry;
    }

    public void AddAll(ulong[] value)
    {
        foreach (var entry in value) Add(entry);
    }

    public void Clear() => _count = 0;

    public bool TryTake(out ulong entry)
    {
        entry = _count == 0 ? 0 : _entries[--_count];
        return entry != 0;
    }

    /// <summary>The entries, sorted and one for each origin, and an empty buffer. An entry alone is looked up among the known ones.</summary>
    /// <param name="singles">Values of one whole entry, by the number of its origin.</param>
    public ulong[] ToValue(System.Collections.Generic.List<ulong[]> singles)
    {
        if (_count == 0) return Value.Empty;
        if (_count > 1) Merge();
        var count = _count;
        _count = 0;
        if (count == 1 && singles[Value.Atom(_entries[0])] is { } known && known[0] == _entries[0]) return known;
        var value = new ulong[count];
        Array.Copy(_entries, value, count);
        return value;
    }

    private void Merge()
    {
        Array.Sort(_entries, 0, _count);
        var last = 0;
        for (var i = 1; i < _count; i++)
        {
            if (_entries[i] >> 32 == _entries[last] >> 32) _entries[last] |= _entries[i];
            else _entries[++last] = _entries[i];
        }

        _count = last + 1;
    }
}
