using System;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// Values by keys, in the order in which the keys were put in, so that nothing depends on how they are numbered. Made to be copied: most have a few entries, which are found by looking at
/// them all; larger ones have an index. Not thread-safe.
/// </summary>
/// <param name="room">Where it has its room from, which outlives it.</param>
internal sealed class HeapTable(StateRoom room)
{
    /// <summary>The most entries without an index.</summary>
    private const int Few = 12;

    private const int FirstRoom = 4;

    private long[] _keys = [];
    private ulong[][] _values = [];

    /// <summary>By hash, one more than the place of an entry; a collision takes the next free one. Empty for a few entries.</summary>
    private int[] _index = [];

    /// <summary>A copy with room for a few more.</summary>
    public HeapTable Copy()
    {
        var copy = room.NewHeap();
        copy.Count = Count;
        copy._keys = room.Keys(Count + FirstRoom);
        copy._values = room.Values(Count + FirstRoom);
        Array.Copy(_keys, copy._keys, Count);
        Array.Copy(_values, copy._values, Count);
        copy._index = _index.Length == 0 ? _index : (int[])_index.Clone();
        return copy;
    }

    /// <summary>Is as one that was just made.</summary>
    public void Forget()
    {
        Count = 0;
        _keys = [];
        _values = [];
        _index = [];
    }

    public int Count { get; private set; }

    public bool ContainsKey(long key) => PlaceOf(key) >= 0;

    public bool TryGetValue(long key, out ulong[] value)
    {
        var place = PlaceOf(key);
        value = place < 0 ? Value.Empty : _values[place];
        return place >= 0;
    }

    public void Put(long key, ulong[] value)
    {
        var place = PlaceOf(key);
        if (place >= 0)
        {
            _values[place] = value;
            return;
        }

        if (Count == Math.Min(_keys.Length, _values.Length))
        {
            long[] keys = room.Keys(Math.Max(FirstRoom, Count * 2));
            ulong[][] values = room.Values(Math.Max(FirstRoom, Count * 2));
            Array.Copy(_keys, keys, Count);
            Array.Copy(_values, values, Count);
            _keys = keys;
            _values = values;
        }

        _keys[Count] = key;
        _values[Count] = value;
        Count++;
        if (Count <= Few) return;
        if (Count * 2 <= _index.Length) Enter(Count - 1);
        else BuildIndex();
    }

    /// <summary>The entries in the order in which they were put in.</summary>
    public Enumerator GetEnumerator() => new(this);

    private int PlaceOf(long key)
    {
        if (_index.Length == 0)
        {
            for (var i = 0; i < Count; i++)
                if (_keys[i] == key) return i;
            return -1;
        }

        var mask = _index.Length - 1;
        for (var at = Hash(key) & mask; _index[at] != 0; at = (at + 1) & mask)
            if (_keys[_index[at] - 1] == key) return _index[at] - 1;
        return -1;
    }

    private void BuildIndex()
    {
        var size = 64;
        while (size < Count * 4) size *= 2;
        _index = new int[size];
        for (var i = 0; i < Count; i++) Enter(i);
    }

    private void Enter(int place)
    {
        var mask = _index.Length - 1;
        var at = Hash(_keys[place]) & mask;
        while (_index[at] != 0) at = (at + 1) & mask;
        _index[at] = place + 1;
    }

    private static int Hash(long key)
    {
        var mixed = unchecked((ulong)key * 0x9E3779B97F4A7C15);
        return (int)(mixed >> 33);
    }

    public struct Enumerator(HeapTable table)
    {
        private int _next;

        public readonly (long Key, ulong[] Value) Current => (table._keys[_next - 1], table._values[_next - 1]);

        public bool MoveNext() => _next++ < table.Count;
    }
}
