using SafeIntegration.Benchmarks.Harness;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>The figures of one run by their short names, in the order in which they came; where there are several stores, the worse.</summary>
internal sealed class Summary
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, double> _values = [];

    /// <summary>Notes a speed, by that of the baseline: a lower one is worse.</summary>
    public void AddSpeed(string name, double ratio) => Add(name, ratio, Math.Min);

    /// <summary>Notes a cost, by that of the baseline: a higher one is worse.</summary>
    public void AddCost(string name, double ratio) => Add(name, ratio, Math.Max);

    /// <summary>Takes the worse of both for each name.</summary>
    public override string ToString() => "journal " + string.Join(' ', _names.Select(name => $"{name}={Report.Ratio(_values[name])}"));

    private void Add(string name, double ratio, Func<double, double, double> worse)
    {
        if (_values.TryAdd(name, ratio))
            _names.Add(name);
        else
            _values[name] = worse(_values[name], ratio);
    }
}
