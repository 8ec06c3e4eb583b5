using System;
using System.Collections.Generic;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// Room for the states of one run of a <see cref="Solver"/>. None of them outlives the run, but each change after a fork copies one, so that they would be most of what a run allocates. All are
/// given back at once, and used again. Not thread-safe.
/// </summary>
internal sealed class StateRoom
{
    private readonly Pool<State> _states = new(static room => new State(room));
    private readonly Pool<HeapTable> _heaps = new(static room => new HeapTable(room));

    /// <summary>By the power of two that is their length.</summary>
    private readonly Arrays<ulong[]>?[] _values = new Arrays<ulong[]>?[Largest + 1];
    private readonly Arrays<long>?[] _keys = new Arrays<long>?[Largest + 1];

    private const int Smallest = 2;

    /// <summary>Longer ones are seldom needed, and not kept.</summary>
    private const int Largest = 10;

    /// <summary>How many states were made.</summary>
    public int Count => _states.Count + _heaps.Count;

    public State NewState() => _states.Rent(this);

    public HeapTable NewHeap() => _heaps.Rent(this);

    /// <summary>Room for values; all of it is empty.</summary>
    public ulong[][] Values(int count) => Rent(_values, count);

    /// <summary>Room for keys; what stands in it is of no use.</summary>
    public long[] Keys(int count) => Rent(_keys, count);

    /// <summary>Takes all of it back.</summary>
    public void Clear()
    {
        _states.Clear(static state => state.Forget());
        _heaps.Clear(static heap => heap.Forget());
        foreach (var arrays in _values) arrays?.Clear(areEmptied: true);
        foreach (var arrays in _keys) arrays?.Clear(areEmptied: false);
    }

    private static T[] Rent<T>(Arrays<T>?[] bySize, int count)
    {
        var power = Smallest;
        while (1 << power < count) power++;
        return power > Largest ? new T[count] : (bySize[power] ??= new Arrays<T>(1 << power)).Rent();
    }

    private sealed class Pool<T>(Func<StateRoom, T> make)
    {
        private readonly List<T> _all = [];
        private int _rented;

        public int Count => _all.Count;

        public T Rent(StateRoom room)
        {
            if (_rented == _all.Count) _all.Add(make(room));
            return _all[_rented++];
        }

        public void Clear(Action<T> forget)
        {
            for (var i = 0; i < _rented; i++) forget(_all[i]);
            _rented = 0;
        }
    }

    private sealed class Arrays<T>(int length)
    {
        private readonly List<T[]> _all = [];
        private int _rented;

        public T[] Rent()
        {
            if (_rented == _all.Count) _all.Add(new T[length]);
            return _all[_rented++];
        }

        public void Clear(bool areEmptied)
        {
            if (areEmptied)
                for (var i = 0; i < _rented; i++) Array.Clear(_all[i], 0, length);
            _rented = 0;
        }
    }
}
