using System.Diagnostics;
using System.Text;
using SafeIntegration.Benchmarks.Harness;
using SafeIntegration.Contracts.Fuzzing;

namespace SafeIntegration.Benchmarks.Fuzz;

/// <summary>Mutates payloads and keeps those that reach code, or reach it more often, than any before: the next mutants are made of them.</summary>
internal sealed class FuzzRun(InstrumentedTarget target, CoverageMap coverage, ulong seed)
{
    private const int MaxFailures = 10;
    private const int Recent = 16;

    private readonly Dice _dice = new(seed);
    private readonly List<List<Mutant>> _corpus = [];

    public List<string> Failures { get; } = [];

    public long Executions { get; private set; }

    public int Kept => _corpus.Sum(shape => shape.Count);

    public int Branches => coverage.Branches;

    /// <summary>The longest CPU time of one payload.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>The most that a parse allocated for each byte of its payload beyond <see cref="FuzzLimits.FixedAllocation"/>.</summary>
    public double MostPerByte { get; private set; }

    /// <summary>The most that a parse allocated.</summary>
    public long MostBytes { get; private set; }

    /// <summary>Runs for a time.</summary>
    public void Run(TimeSpan time, Action<FuzzRun> progress)
    {
        IReadOnlyList<Shape> shapes = Catalogue.CreateAll();
        using var watch = new HangWatch();
        for (int shape = 0; shape < shapes.Count; shape++)
        {
            _corpus.Add([.. shapes[shape].Seeds.Select(seed => new Mutant(seed.ToUtf8(), seed, []))]);
            foreach (Mutant seedling in _corpus[shape].ToArray())
                WarmUp(shape, seedling.Utf8);
        }

        var clock = Stopwatch.StartNew();
        TimeSpan told = TimeSpan.Zero;
        while (clock.Elapsed < time && Failures.Count < MaxFailures)
        {
            int shape = (int)(Executions % shapes.Count);
            List<Mutant> kept = _corpus[shape];
            // Every other time one of the newest, which reached what the others did not.
            int from = _dice.Chance(50) ? Math.Max(0, kept.Count - Recent) : 0;
            Mutant mutant = Mutator.Mutate(kept[from + _dice.Next(kept.Count - from)], _dice);
            if (mutant.Utf8.Length <= FuzzLimits.MaxBytes && Try(shapes[shape].Name, shape, mutant.Utf8, watch))
                kept.Add(mutant with { History = [] });
            Executions++;
            if (clock.Elapsed - told > TimeSpan.FromMinutes(1))
            {
                told = clock.Elapsed;
                progress(this);
            }
        }
    }

    // What is made once, tables and rented arrays, is no payload's doing.
    private void WarmUp(int shape, byte[] seedling)
    {
        target.Judge(shape, seedling);
        target.Judge(shape, seedling[..^1]);
        target.Judge(shape, "{}"u8.ToArray());
    }

    private bool Try(string name, int shape, byte[] utf8, HangWatch watch)
    {
        watch.Starts(shape, utf8);
        coverage.Clear();
        long start = ThreadClock.Now();
        (long bytes, string? problem) = target.Judge(shape, utf8);
        var time = TimeSpan.FromTicks((ThreadClock.Now() - start) / TimeSpan.NanosecondsPerTick);
        Slowest = time > Slowest ? time : Slowest;
        MostBytes = Math.Max(MostBytes, bytes);
        MostPerByte = Math.Max(MostPerByte, (double)(bytes - FuzzLimits.FixedAllocation) / Math.Max(1, utf8.Length));
        if (time > FuzzLimits.Time)
            problem ??= $"It took {time.TotalMilliseconds:0} ms.";
        if (bytes > FuzzLimits.FixedAllocation + (FuzzLimits.AllocationPerByte * utf8.Length))
            problem ??= $"The parse of {utf8.Length} bytes allocated {bytes}.";
        if (problem is not null)
            Failures.Add($"{name}: {problem}\n  payload: {Encoding.UTF8.GetString(utf8)}\n  in Base64: {Convert.ToBase64String(utf8)}");
        return coverage.TakeIn();
    }
}
