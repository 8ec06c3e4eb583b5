using System.Globalization;

namespace SafeIntegration.Gating;

/// <summary>Where a pool stands on its way to automation, in one word.</summary>
internal enum PoolPhase
{
    /// <summary>Everything is reviewed.</summary>
    Collecting,

    /// <summary>Items at or above the threshold are automatic.</summary>
    Certified,

    /// <summary>The monitor closed the automatic lane.</summary>
    Tripped,

    /// <summary>The certificate has run out.</summary>
    Expired,
}

/// <summary>Where a pool stands on its way to automation, with its figures.</summary>
internal abstract record PoolStatus
{
    /// <summary>The thresholds are not fixed yet.</summary>
    /// <param name="Missing">Scores of eligible items still to come.</param>
    /// <param name="LabelsNeeded">Labels that it takes after that, if none of them is an error.</param>
    public sealed record CollectingScores(int Missing, int LabelsNeeded) : PoolStatus
    {
        public override string ToString() => Invariant($"collecting scores: {Missing:N0} more needed, and after them at least {LabelsNeeded:N0} labels without an error");
    }

    /// <summary>Everything is reviewed; no threshold is certified yet.</summary>
    /// <param name="Nearest">The threshold that lacks least.</param>
    /// <param name="Waiting">Labels not counted yet because an older item is not reviewed.</param>
    public sealed record CollectingLabels(Candidate Nearest, int Waiting) : PoolStatus
    {
        public override string ToString() => Invariant(
            $"collecting labels: {Nearest.LabelsNeeded:N0} more without an error certify the best {Nearest.Coverage * 100:0} %")
            + (Waiting == 0 ? "" : Invariant($" ({Waiting:N0} wait for an older item)"));
    }

    /// <summary>Items at or above the threshold are automatic.</summary>
    public sealed record Certified(Certificate Certificate) : PoolStatus
    {
        public override string ToString() => Certificate.ToString();
    }

    /// <summary>The monitor closed the automatic lane. The caller starts the next epoch.</summary>
    public sealed record Tripped(DateTimeOffset At) : PoolStatus
    {
        public override string ToString() => Invariant($"tripped on {At.UtcDateTime:yyyy-MM-dd}: too many errors in the automatic lane");
    }

    /// <summary>The certificate has run out. The caller starts the next epoch.</summary>
    public sealed record Expired(DateTimeOffset At) : PoolStatus
    {
        public override string ToString() => Invariant($"certificate expired on {At.UtcDateTime:yyyy-MM-dd}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
