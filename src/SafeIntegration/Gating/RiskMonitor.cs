namespace SafeIntegration.Gating;

/// <summary>
/// Watches audited items of the automatic lane for an error rate above the maximum: a Shiryaev–Roberts e-detector
/// (Shin, Ramdas &amp; Rinaldo 2022). While the error rate is at most the maximum, false alarms are at least
/// <c>alarmAt</c> audited items apart on average. The rate at which items are audited may change, but must not depend on the item.
/// </summary>
internal sealed class RiskMonitor
{
    private readonly double _alarmAt;
    private readonly double[] _onWrong;
    private readonly double[] _onClean;
    private readonly double[] _sums;

    public RiskMonitor(double maxErrorRate, double alarmAt)
    {
        // Error rates to be quick about: twice to 32 times the maximum.
        double[] suspected = [.. new double[] { 2, 4, 8, 16, 32 }.Select(times => times * maxErrorRate).Where(rate => rate < 1)];
        if (!(maxErrorRate > 0) || suspected.Length == 0)
            throw new ArgumentOutOfRangeException(nameof(maxErrorRate), maxErrorRate, "An error rate between 0 and 0.5 is needed.");
        _alarmAt = alarmAt;
        _onWrong = [.. suspected.Select(rate => rate / maxErrorRate)];
        _onClean = [.. suspected.Select(rate => (1 - rate) / (1 - maxErrorRate))];
        _sums = new double[suspected.Length];
    }

    /// <summary>Current value; an alarm when it reaches <c>alarmAt</c>.</summary>
    public double Value => _sums.Average();

    /// <summary>Whether the evidence is enough to audit more, not yet enough to stop.</summary>
    public bool IsWatching => Value >= Math.Sqrt(_alarmAt);

    /// <summary>Whether the automatic lane must close.</summary>
    public bool IsAlarmed => Value >= _alarmAt;

    /// <summary>Counts an audited item.</summary>
    public void Add(bool wrong)
    {
        for (int i = 0; i < _sums.Length; i++)
            _sums[i] = (_sums[i] + 1) * (wrong ? _onWrong[i] : _onClean[i]);
    }
}
