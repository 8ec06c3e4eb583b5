using System.Collections.Concurrent;
using System.Diagnostics;

namespace Tools.Counted;

public sealed class CallerLimits(HttpClient registry)
{
    private readonly ConcurrentDictionary<string, int> _calls = new();

    public async Task RunAsync(string tool)
    {
        string text = await registry.GetStringAsync("tools/" + tool);
        int calls = _calls.AddOrUpdate(tool, 1, (_, old) => old + text.Length);
        Process.Start("nice", calls.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
