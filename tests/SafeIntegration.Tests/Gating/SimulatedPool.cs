using SafeIntegration.Gating;

namespace SafeIntegration.Tests.Gating;

/// <summary>
/// Seeded traffic for one pool gate. Scores are uniform, so that the share of items at or above a score is 1 − score;
/// <paramref name="riskAt"/> gives the probability that an item is wrong, by that share.
/// </summary>
internal sealed class SimulatedPool(PoolGate gate, int seed, Func<double, double> riskAt)
{
    private readonly Random _random = new(seed);
    private readonly PriorityQueue<ItemLabelled, int> _open = new();

    /// <summary>After how many further items a label arrives, given whether it is an error.</summary>
    public Func<bool, int> Delay { get; init; } = _ => 0;

    public Func<double, double> RiskAt { get; set; } = riskAt;

    public List<PoolEvent> Journal { get; } = [];

    public int Submitted { get; private set; }

    public DateTimeOffset Now => Start.AddMinutes(Submitted);

    public static DateTimeOffset Start { get; } = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Submits one item and delivers the labels that are due.</summary>
    public void Step()
    {
        Submitted++;
        double score = _random.NextDouble();
        bool isWrong = _random.NextDouble() < RiskAt(1 - score);
        Sampling sampling = gate.SamplingFor(score, Now);
        bool isSelected = _random.NextDouble() < sampling.Rate;
        string item = $"item-{Submitted}";

        Tell(new ItemScored(item, score, sampling, isSelected, Now));
        if (isSelected)
            _open.Enqueue(new(item, isWrong, Now), Submitted + Delay(isWrong));
        while (_open.TryPeek(out ItemLabelled? label, out int due) && due <= Submitted)
        {
            _open.Dequeue();
            Tell(label with { At = Now });
        }
    }

    /// <summary>Runs until the condition holds or so many items were submitted; tells whether the condition holds.</summary>
    public bool RunUntil(Func<bool> holds, int items)
    {
        while (!holds() && Submitted < items)
            Step();
        return holds();
    }

    private void Tell(PoolEvent next)
    {
        Journal.Add(next);
        gate.Apply(next);
    }
}
