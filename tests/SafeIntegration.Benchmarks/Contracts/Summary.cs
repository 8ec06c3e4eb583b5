using SafeIntegration.Benchmarks.Harness;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>The one line at the end.</summary>
internal sealed class Summary
{
    private readonly Dictionary<string, double> _ratios = [];
    private double _failure;
    private bool _allocatesExactly;

    /// <summary>Adds the table of one payload.</summary>
    public void Add(TextStyle style, string size, IReadOnlyList<Measurement> rows)
    {
        _ratios[$"{style} {size} classes"] = RatioOf(rows, Peers.ClassContract);
        _ratios[$"{style} {size} records"] = RatioOf(rows, Peers.RecordContract);
    }

    /// <summary>Adds the worse of the broken payloads.</summary>
    public void AddFailure(double ratio) => _failure = ratio;

    /// <summary>Adds whether every parse allocates the objects and nothing else.</summary>
    public void AddAllocation(bool isExact) => _allocatesExactly = isExact;

    /// <summary>Where a key names neither classes nor records, it is the worse of the two.</summary>
    public override string ToString() =>
        $"contracts 1K={Of("Ascii 1K classes")} 20K={Of("Ascii 20K classes")} 1M={Of("Ascii 1M classes")} " +
        $"records-1K={Of("Ascii 1K records")} records-20K={Of("Ascii 20K records")} records-1M={Of("Ascii 1M records")} " +
        $"escaped-1K={Report.Ratio(Math.Max(_ratios["Escaped 1K classes"], _ratios["Escaped 1K records"]))} failure-1K={Report.Ratio(_failure)} alloc={(_allocatesExactly ? "equal" : "more")}";

    private static double RatioOf(IReadOnlyList<Measurement> rows, string name) => rows.Single(row => row.Name == name).Ratio;

    private string Of(string key) => Report.Ratio(_ratios[key]);
}
