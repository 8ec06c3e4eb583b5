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
        private readonly bool[] _last = new bool[rate.Window];
        private int _seen;
        private int _hits;

        public string Text => rate.Text;

        public bool AddIsOutside(TOutput output)
        {
            bool hit;
            try
            {
                hit = rate.Counts(output);
            }
            catch (Exception)
            {
                // A test that cannot run says nothing good about the output.
                hit = true;
            }

            lock (_lock)
            {
                int slot = _seen++ % _last.Length;
                _hits += (hit ? 1 : 0) - (_last[slot] ? 1 : 0);
                _last[slot] = hit;
                double share = (double)_hits / _last.Length;
                return _seen >= _last.Length && (share > rate.AtMost || share < rate.AtLeast);
            }
        }
    }
}
