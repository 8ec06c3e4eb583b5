namespace SafeIntegration.Gating;

/// <summary>What one pool's gate is asked to prove, in one epoch. Fixed before the epoch's first label.</summary>
internal sealed record PoolSettings(string Integration, string Pool)
{
    /// <summary>α: the largest error rate allowed in the automatic lane, between 0 and 0.5.</summary>
    public double MaxErrorRate { get; init; } = GateDefaults.MaxErrorRate;

    /// <summary>1 − δ: how sure a certificate has to be.</summary>
    public double Assurance { get; init; } = GateDefaults.Assurance;

    /// <summary>1 for the first epoch. A change of model, prompt, schema, score or loss, an alarm and an expiry start the next.</summary>
    public int Epoch { get; init; } = 1;

    /// <summary>How many scores of eligible items are collected before the thresholds are fixed.</summary>
    public int GridScores { get; init; } = GateDefaults.GridScores;

    /// <summary>Share of the automatic lane that is reviewed.</summary>
    public double AuditRate { get; init; } = GateDefaults.AuditRate;

    /// <summary>The same while the monitor has some evidence of too many errors.</summary>
    public double WatchAuditRate { get; init; } = GateDefaults.WatchAuditRate;

    /// <summary>Monitor value that closes the automatic lane: the mean number of audits between two false alarms.</summary>
    public double AlarmAt { get; init; } = GateDefaults.AlarmAt;

    /// <summary>How long a certificate is valid.</summary>
    public TimeSpan Validity { get; init; } = TimeSpan.FromDays(GateDefaults.ValidityDays);

    /// <summary>
    /// Probability with which this epoch may certify any threshold whose error rate is above the maximum: δ/2 · 1/(e(e+1)).
    /// </summary>
    /// <remarks>
    /// Half of δ is kept for the segments, because pool and segments certify side by side: by the union bound the promise
    /// "no threshold deployed anywhere was ever unsafe" then holds with the full assurance. The epochs' shares 1/(e(e+1)) sum
    /// to 1, so the same holds over the whole life of the integration however often it starts anew.
    /// </remarks>
    public double Level => GateDefaults.PoolShare * (1 - Assurance) / (Epoch * (Epoch + 1.0));

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> for the first setting out of its range.</summary>
    public void Validate()
    {
        Require(MaxErrorRate is > 0 and < 0.5, nameof(MaxErrorRate), "between 0 and 0.5");
        Require(Assurance is > 0 and < 1, nameof(Assurance), "between 0 and 1");
        Require(Epoch >= 1, nameof(Epoch), "1 or more");
        Require(GridScores >= GateDefaults.GridSize, nameof(GridScores), "50 or more");
        Require(AuditRate is >= GateDefaults.LowestAuditRate and <= 1, nameof(AuditRate), "between 0.05 and 1");
        Require(WatchAuditRate >= AuditRate && WatchAuditRate <= 1, nameof(WatchAuditRate), "between the audit rate and 1");
        Require(AlarmAt is > 1 and < double.PositiveInfinity, nameof(AlarmAt), "above 1");
        Require(Validity > TimeSpan.Zero, nameof(Validity), "positive");
    }

    private static void Require(bool holds, string setting, string range)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(setting, $"{setting} must be {range}.");
    }
}
