using SafeIntegration.Defining;

namespace SafeIntegration.Running;

/// <summary>
/// Watches the expected rates of an integration over a sliding window of its outputs. Kept in memory: after a restart nothing is said before a full window has come.
/// Thread-safe.
/// </summary>
internal sealed class RateWatch<TOutput>(IReadOnlyList<ExpectedRate<TOutput>> rates)
{
    private readonly Window[] _windows = [.. rates.Select(rate => new Window(rate))];

    /// <summary>Counts an output, and names the rates that are outside of their bounds now.</summary>
    public IReadOnlyList<string> Add(TOutput output)
    {
        List<string>? outside = null;
        foreach (Window window in _windows)
        {
            if (window.AddIsOutside(output))
                (outside ??= []).Add(window.Text);
        }

        return outside ?? (IReadOnlyList<string>)[];
    }

    private sealed class Window(ExpectedRate<TOutput> rate)
    {
        private readonly Lock _lock = new();
        private readonly bool?[] _last = new bool?[rate.Window];
        private int _next;
        private bool _isFull;
        private int _hits;
        private int _unknown;

        public string Text => rate.Text;

        public bool AddIsOutside(TOutput output)
        {
            bool? hit = Test(output);
            lock (_lock)
            {
                if (_isFull)
                    Count(_last[_next], -1);
                Count(hit, 1);
                _last[_next] = hit;
                _next = (_next + 1) % _last.Length;
                _isFull |= _next == 0;
                // An output that could not be tested may be on the worse side of either bound.
                return _isFull && ((double)(_hits + _unknown) / _last.Length > rate.AtMost || (double)_hits / _last.Length < rate.AtLeast);
            }
        }

        private bool? Test(TOutput output)
        {
            try
            {
                return rate.Counts(output);
            }
            catch (Exception)
            {
                return null;
            }
        }

        private void Count(bool? hit, int change)
        {
            if (hit is null)
                _unknown += change;
            else if (hit.Value)
                _hits += change;
        }
    }
}
