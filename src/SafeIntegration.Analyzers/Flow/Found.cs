using System;
using System.Collections.Generic;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What is found on the way through the heap, by the numbers of origins. Emptied and used again. Not thread-safe.</summary>
internal sealed class Found
{
    private readonly List<(int Whole, AccessPath Path, Labels Mask)> _covered = [];
    private uint[] _labels = [];
    private Marks[] _marks = [];
    private int[] _atoms = [];
    private int[] _followed = [];
    private int _count;
    private int _followedCount;

    [Flags]
    private enum Marks : byte
    {
        None = 0,
        Found = 1,
        Followed = 2,
    }

    /// <summary>Makes room for origins with numbers below a count.</summary>
    public void MakeRoom(int count)
    {
        if (_labels.Length >= count) return;
        _labels = new uint[count * 2];
        _marks = new Marks[count * 2];
        _atoms = new int[count * 2];
        _followed = new int[count * 2];
    }

    public void Add(ulong entry)
    {
        var atom = Value.Atom(entry);
        if ((_marks[atom] & Marks.Found) == 0)
        {
            _marks[atom] |= Marks.Found;
            _atoms[_count++] = atom;
        }

        _labels[atom] |= (uint)entry;
    }

    public bool IsFollowed(int atom) => (_marks[atom] & Marks.Followed) != 0;

    /// <summary>Whether an origin was not followed before; now it is.</summary>
    public bool Follow(int atom)
    {
        if (IsFollowed(atom)) return false;
        _marks[atom] |= Marks.Followed;
        _followed[_followedCount++] = atom;
        return true;
    }

    /// <summary>Notes that all parts below a path were followed, but for some labels.</summary>
    public void Cover(int whole, AccessPath path, Labels mask) => _covered.Add((whole, path, mask));

    /// <summary>Whether all parts below a path were followed, but for the same labels.</summary>
    public bool Covers(int whole, AccessPath path, Labels mask)
    {
        foreach (var (coveredWhole, covered, coveredMask) in _covered)
            if (coveredWhole == whole && coveredMask == mask && path.IsWithin(covered)) return true;
        return false;
    }

    /// <summary>What was found, in order, and nothing is left here.</summary>
    /// <param name="from">Where it was looked from; the answer if that is all there is.</param>
    /// <param name="singles">Values of one whole entry, by the number of its origin.</param>
    public ulong[] ToValue(ulong[] from, List<ulong[]> singles)
    {
        Array.Sort(_atoms, 0, _count);
        var value = _count == 0 ? Value.Empty : Is(from) ? from : Is(singles[_atoms[0]]) ? singles[_atoms[0]] : Collect();
        for (var i = 0; i < _count; i++)
        {
            _labels[_atoms[i]] = 0;
            _marks[_atoms[i]] = Marks.None;
        }

        for (var i = 0; i < _followedCount; i++) _marks[_followed[i]] = Marks.None;
        _count = 0;
        _followedCount = 0;
        _covered.Clear();
        return value;
    }

    private bool Is(ulong[] value)
    {
        if (value.Length != _count) return false;
        for (var i = 0; i < _count; i++)
            if (value[i] != EntryOf(_atoms[i])) return false;
        return true;
    }

    private ulong[] Collect()
    {
        var value = new ulong[_count];
        for (var i = 0; i < _count; i++) value[i] = EntryOf(_atoms[i]);
        return value;
    }

    private ulong EntryOf(int atom) => ((ulong)(uint)atom << 32) | _labels[atom];
}
