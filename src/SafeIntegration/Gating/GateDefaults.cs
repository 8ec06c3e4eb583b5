namespace SafeIntegration.Gating;

/// <summary>The gate's default numbers, in one place.</summary>
internal static class GateDefaults
{
    public const double MaxErrorRate = 0.01;
    public const double Assurance = 0.95;

    /// <summary>Half of the error budget is the pool's, half is kept for its segments; see <see cref="PoolSettings.Level"/>.</summary>
    public const double PoolShare = 0.5;

    public const int GridSize = 50;
    public const int GridScores = 200;

    public const double AuditRate = 0.10;
    public const double WatchAuditRate = 0.50;
    public const double LowestAuditRate = 0.05;

    public const double AlarmAt = 10_000;
    public const int ValidityDays = 90;

    /// <summary>Coverages, in percent, at which the fallback ordering starts, each with a quarter of the pool's level.</summary>
    public static ReadOnlySpan<int> StartCoveragePercents => [10, 26, 50, 82];
}
