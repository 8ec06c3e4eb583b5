using System;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// What objects hold, whatever the member: those made here by their numbers, in order; after them parts of what the caller gave or what came from outside, chained by what they are parts of,
/// so that nobody looks at the parts of anything else. Immutable.
/// </summary>
internal sealed class Contents
{
    /// <summary>The end of a chain.</summary>
    public const int None = -1;

    private readonly int[] _holders;
    private readonly ulong[][] _held;
    private readonly int _objects;
    private readonly int[] _wholes = [];
    private readonly int[] _firsts = [];
    private readonly int[] _nexts = [];
    private readonly int _wholeCount;

    /// <param name="holders">Objects made here in order, then the parts of others.</param>
    /// <param name="held">What each of them holds.</param>
    /// <param name="objects">How many are made here.</param>
    /// <param name="wholes">The numbers of what the parts are parts of.</param>
    public Contents(int[] holders, ulong[][] held, int objects, int[] wholes)
    {
        _holders = holders;
        _held = held;
        _objects = objects;
        if (wholes.Length == 0) return;
        _wholes = new int[wholes.Length];
        _firsts = new int[wholes.Length];
        _nexts = new int[wholes.Length];
        for (var i = wholes.Length - 1; i >= 0; i--)
        {
            var at = Array.IndexOf(_wholes, wholes[i], 0, _wholeCount);
            if (at < 0)
            {
                at = _wholeCount++;
                _wholes[at] = wholes[i];
                _firsts[at] = None;
            }

            _nexts[i] = _firsts[at];
            _firsts[at] = i;
        }
    }

    /// <summary>The first part of a whole that holds something; <see cref="None"/> if there is none.</summary>
    public int First(int whole)
    {
        var at = Array.IndexOf(_wholes, whole, 0, _wholeCount);
        return at < 0 ? None : _firsts[at];
    }

    /// <summary>The next part of the same whole.</summary>
    public int Next(int part) => _nexts[part];

    public (int Holder, ulong[] Held) Part(int part) => (_holders[_objects + part], _held[_objects + part]);

    /// <summary>What an object made here holds; empty if nothing was written into it.</summary>
    public ulong[] OfObject(int holder)
    {
        var index = Array.BinarySearch(_holders, 0, _objects, holder);
        return index < 0 ? Value.Empty : _held[index];
    }
}
