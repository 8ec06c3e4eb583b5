using System.Globalization;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;

namespace SafeIntegration.Benchmarks.Analyzers.Measuring;

/// <summary>
/// The costs of all sets of analyzers on one code base, measured in turns in one process: each round runs every set, in an order that rotates. The machine's neighbours only ever add
/// CPU time, so sets are compared by the round that was disturbed least.
/// </summary>
internal sealed class Costs
{
    private const double Megabyte = 1024 * 1024;

    private readonly List<Cost> _all;

    private Costs(CodeBase code, int rounds, int peerRounds)
    {
        SecurityCodeScan = PeerAnalyzers.SecurityCodeScan() is { } scan && peerRounds > 0 ? new(scan) : null;
        NetAnalyzers = PeerAnalyzers.NetAnalyzers() is { } net && peerRounds > 0 ? new(net) : null;
        Cost[] own = [Compile, NoOp, Flow, All];
        for (int round = -1; round < rounds; round++)
        {
            for (int place = 0; place < own.Length; place++)
                own[(place + round + 1) % own.Length].Run(code, counts: round >= 0);
        }

        Cost[] peers = [.. new[] { SecurityCodeScan, NetAnalyzers }.OfType<Cost>()];
        for (int round = 0; round < peerRounds; round++)
        {
            foreach (Cost peer in peers)
                peer.Run(code, counts: true);
        }

        _all = [.. own, .. peers];
    }

    /// <summary>The compiler alone.</summary>
    public Cost Compile { get; } = new(AnalyzerSet.None);

    /// <summary>The floor.</summary>
    public Cost NoOp { get; } = new(AnalyzerSet.NoOp);

    /// <summary>The analyzer that follows values.</summary>
    public Cost Flow { get; } = new(OwnAnalyzers.Flow);

    /// <summary>All analyzers of this repository.</summary>
    public Cost All { get; } = new(OwnAnalyzers.All);

    /// <summary>A peer; <see langword="null"/> if it is not there.</summary>
    public Cost? SecurityCodeScan { get; }

    /// <summary>A peer; <see langword="null"/> if it is not there.</summary>
    public Cost? NetAnalyzers { get; }

    /// <summary>Measures.</summary>
    public static Costs Measure(CodeBase code, int rounds, int peerRounds) => new(code, rounds, peerRounds);

    /// <summary>What a set costs over the floor, as a share of what compiling costs.</summary>
    public double? Marginal(Cost? cost) => cost == null ? null : (cost.LeastCpu - NoOp.LeastCpu) / Compile.LeastCpu;

    /// <summary>Prints a table.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine($"  {"",-34} {"CPU ms: least",14} {"median",9} {"/ compile",10} {"over no-op",11} {"by medians",11} {"MB",8} {"/ no-op",8} {"reports",8}");
        foreach (Cost cost in _all)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {cost.Set.Name,-34} {cost.LeastCpu,14:N0} {Cost.Median(cost.Cpu),9:N0} {cost.LeastCpu / Compile.LeastCpu,10:0.00} {Marginal(cost),11:0%} {MarginalByMedians(cost),11:0%} {cost.Bytes / Megabyte,8:N0} {cost.Bytes / NoOp.Bytes,8:0.00} {cost.Last.Diagnostics.Length,8}"));
        }

        foreach (string missing in new[] { SecurityCodeScan == null ? "SecurityCodeScan" : null, NetAnalyzers == null ? "NetAnalyzers" : null }.OfType<string>())
            output.WriteLine($"  {missing} is not measured: its package was not restored, or its rounds are 0.");
        output.WriteLine("  over no-op: CPU time over that of the no-op block analyzer, as a share of compile only (binding and diagnostics, no emit); the least of the rounds, and the median of the differences in each round");
    }

    private double MarginalByMedians(Cost cost) => Cost.Median(cost.Cpu.Zip(NoOp.Cpu, Compile.Cpu).Select(round => (round.First - round.Second) / round.Third));
}
