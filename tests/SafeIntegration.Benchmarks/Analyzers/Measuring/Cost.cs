using Microsoft.CodeAnalysis.CSharp;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Harness;

namespace SafeIntegration.Benchmarks.Analyzers.Measuring;

/// <summary>What one set of analyzers costs, compilation included, over the rounds.</summary>
internal sealed class Cost(AnalyzerSet set)
{
    private readonly List<double> _cpu = [];
    private readonly List<double> _bytes = [];

    /// <summary>The analyzers.</summary>
    public AnalyzerSet Set { get; } = set;

    /// <summary>What the last round found.</summary>
    public Analysis Last { get; private set; } = new([], []);

    /// <summary>CPU milliseconds of each round, of all threads.</summary>
    public IReadOnlyList<double> Cpu => _cpu;

    /// <summary>CPU milliseconds of the round that was disturbed least.</summary>
    public double LeastCpu => _cpu.Min();

    /// <summary>Bytes allocated in one round.</summary>
    public double Bytes => Median(_bytes);

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length == 0 ? double.NaN : ordered[ordered.Length / 2];
    }

    /// <summary>Compiles and analyses once, from trees and analyzers that no earlier round has seen.</summary>
    public void Run(CodeBase code, bool counts)
    {
        CSharpCompilation compilation = code.CompileAnew(Set.Rules);
        var analyzers = Set.Create();
        Settle();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        double start = ProcessClock.Now();
        Analysis analysis = Analysis.Run(compilation, analyzers, code.AnalyzerOptions);
        double cpu = ProcessClock.Now() - start;
        if (!counts)
            return;
        _cpu.Add(cpu);
        _bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - allocated);
        Last = analysis;
    }

    /// <summary>Leaves nothing behind that a later measurement would collect.</summary>
    public static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
