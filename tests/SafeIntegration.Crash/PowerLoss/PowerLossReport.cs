using System.Globalization;
using System.Text;
using SafeIntegration.Crash.Judging;

namespace SafeIntegration.Crash.PowerLoss;

/// <summary>How the power is taken away.</summary>
/// <param name="Cuts">How often.</param>
/// <param name="Seed">Draws the work, the moments, and what the disk keeps. Threads may write in another order, so the same seed is nearly the same run.</param>
/// <param name="Unsynced">Whether SQLite is told not to wait for the disk, which must be noticed.</param>
internal sealed record PowerLossOptions(int Cuts, int Seed, bool Unsynced = false);

/// <summary>What came of it.</summary>
internal sealed class PowerLossReport(PowerLossOptions options)
{
    private readonly List<Violation> _violations = [];
    private int _promises;
    private int _lost;
    private int _torn;
    private int _withLoss;

    /// <summary>How often the power went.</summary>
    public int Cuts { get; private set; }

    /// <summary>How often something was broken afterwards.</summary>
    public int Failures => _violations.Count;

    /// <summary>How many writes the disk lost or tore.</summary>
    public int Losses => _lost + _torn;

    public void Held(IReadOnlyList<Fate> fates, int promises)
    {
        Cuts++;
        _promises += promises;
        int lost = fates.Count(fate => fate.Sectors is { Length: 0 });
        int torn = fates.Count(fate => fate.Sectors is { Length: > 0 });
        (_lost, _torn) = (_lost + lost, _torn + torn);
        _withLoss += lost + torn > 0 ? 1 : 0;
    }

    public void Broke(IReadOnlyList<Fate> fates, int promises, Violation violation)
    {
        Held(fates, promises);
        _violations.Add(violation);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"seed {options.Seed}{(options.Unsynced ? ", synchronous off" : "")}: the power went {Cuts} times, {_withLoss} times with steps that were not synced; {_lost} of these were lost and {_torn} torn; {_promises} promises were compared");
        ViolationText.Append(text, _violations);
        return text.ToString();
    }
}
