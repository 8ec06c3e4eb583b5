using System;
using System.Collections.Generic;
using System.Threading;

namespace SafeIntegration.Analyzers.Names;

/// <summary>
/// What the files of a compilation have under a name, in the order of the files. An edit asks a few times, and each file answers; a build asks often, so that one table of all files is worth
/// its price. Thread-safe.
/// </summary>
internal sealed class JoinedTable<T>(Lazy<SyntaxIndex[]> files, Func<SyntaxIndex, Dictionary<string, T>> tableOf)
{
    private const int Few = 64;
    private const int None = -1;

    private readonly Lazy<Joined> _joined = new(() => new Joined(files.Value, tableOf), LazyThreadSafetyMode.ExecutionAndPublication);
    private int _questions;

    public IEnumerable<T> Of(string name) => _joined.IsValueCreated || Interlocked.Increment(ref _questions) > Few ? _joined.Value.Of(name) : OneByOne(name);

    private IEnumerable<T> OneByOne(string name)
    {
        foreach (var file in files.Value)
            if (tableOf(file).TryGetValue(name, out var value)) yield return value;
    }

    /// <summary>The values of all files, those of one name in a chain.</summary>
    private sealed class Joined
    {
        private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
        private readonly (T Value, int Next)[] _values;

        public Joined(SyntaxIndex[] files, Func<SyntaxIndex, Dictionary<string, T>> tableOf)
        {
            var count = 0;
            foreach (var file in files) count += tableOf(file).Count;
            _values = new (T, int)[count];
            // From the last file to the first, since a chain grows at its beginning.
            for (var i = files.Length - 1; i >= 0; i--)
                foreach (var pair in tableOf(files[i]))
                {
                    _values[--count] = (pair.Value, _first.TryGetValue(pair.Key, out var next) ? next : None);
                    _first[pair.Key] = count;
                }
        }

        public IEnumerable<T> Of(string name) => _first.TryGetValue(name, out var first) ? Chain(first) : [];

        private IEnumerable<T> Chain(int first)
        {
            for (var i = first; i != None; i = _values[i].Next) yield return _values[i].Value;
        }
    }
}
