using System.Collections.Generic;

namespace SafeIntegration.Analyzers.Baseline;

/// <summary>How many findings of each kind the baseline still covers. Not thread-safe.</summary>
internal sealed class EntryCounts
{
    private readonly Dictionary<BaselineEntry, int> _counts = [];

    public bool IsEmpty => _counts.Count == 0;

    /// <summary>The entries that nothing has taken.</summary>
    public IEnumerable<BaselineEntry> Left
    {
        get
        {
            foreach (KeyValuePair<BaselineEntry, int> count in _counts)
            {
                for (int left = count.Value; left > 0; left--)
                    yield return count.Key;
            }
        }
    }

    public void Add(BaselineEntry entry) => _counts[entry] = _counts.TryGetValue(entry, out int count) ? count + 1 : 1;

    /// <summary>Takes one; false if there is none left.</summary>
    public bool TryTake(BaselineEntry entry)
    {
        if (!_counts.TryGetValue(entry, out int count) || count == 0)
            return false;
        _counts[entry] = count - 1;
        return true;
    }
}
