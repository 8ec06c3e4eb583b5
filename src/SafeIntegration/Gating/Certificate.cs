using System.Globalization;

namespace SafeIntegration;

/// <summary>
/// The statement "the long-run error rate of the automatic lane is at most <see cref="MaxErrorRate"/>", as far as reviewed items
/// prove it. The probability that it is wrong at any time, however often one looks, is at most 1 − <see cref="Assurance"/>.
/// </summary>
/// <remarks>
/// <para>
/// Thresholds are tested with Learn-then-Test in fallback ordering (Angelopoulos, Bates, Candès, Jordan &amp; Lei 2021), each by an
/// e-process (testing by betting: Waudby-Smith &amp; Ramdas 2024), and the automatic lane is watched by an e-detector
/// (Shin, Ramdas &amp; Rinaldo 2022). All figures follow from the journal; replaying it gives the same certificate.
/// </para>
/// <para>Show <see cref="Limits"/> wherever a certificate is shown. Immutable and safe for use by several threads.</para>
/// </remarks>
public sealed record Certificate
{
    /// <summary>What no certificate promises.</summary>
    public const string Limits =
        "It holds for traffic that resembles what was sampled. It promises nothing about a single item, a single supplier inside " +
        "the pool or the realised errors of the next batch, nothing beyond what reviewers notice, and nothing against someone who shapes the scores.";

    internal Certificate()
    {
    }

    /// <summary>Name of the integration.</summary>
    public required string Integration { get; init; }

    /// <summary>Name of the pool of items it speaks of.</summary>
    public required string Pool { get; init; }

    /// <summary>How often evidence was collected anew, counted from 1; each epoch is held to a stricter level.</summary>
    public required int Epoch { get; init; }

    /// <summary>Items with this score or a higher one are automatic.</summary>
    public required double Threshold { get; init; }

    /// <summary>Share of eligible items that are automatic, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>How many of the reviewed items were wrong.</summary>
    public required int Wrong { get; init; }

    /// <summary>How many items at or above the threshold were reviewed and counted.</summary>
    public required int Reviewed { get; init; }

    /// <summary>
    /// Upper bound of the long-run error rate at or above the threshold, 0 to 1: the smallest rate at which the betting e-process
    /// would reach its level now. It holds at all times together and for whichever threshold of the grid is deployed; it is
    /// therefore larger than the fixed-sample bound (Clopper &amp; Pearson 1934) of the same counts, which holds for one look at one threshold.
    /// </summary>
    public required double UpperBound { get; init; }

    /// <summary>How sure the certificate is, 0 to 1.</summary>
    public required double Assurance { get; init; }

    /// <summary>The error rate that must not be exceeded, 0 to 1.</summary>
    public required double MaxErrorRate { get; init; }

    /// <summary>Share of automatic items that are reviewed at present, 0 to 1.</summary>
    public required double AuditRate { get; init; }

    /// <summary>Evidence of too many errors at present; the lane closes at <see cref="AlarmAt"/>.</summary>
    public required double MonitorValue { get; init; }

    /// <summary>Monitor value that closes the automatic lane; also the mean number of audits between false alarms.</summary>
    public required double AlarmAt { get; init; }

    /// <summary>When the epoch's first threshold was certified. A looser threshold does not prolong the validity.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it stops to hold.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The certificate in one line, in invariant culture; the upper bound is rounded up.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Integration}/{Pool} · epoch {Epoch} · threshold {Short(Threshold)} · coverage {Coverage * 100:0} % · {Wrong:N0} wrong of {Reviewed:N0} reviewed" +
        $" · upper bound {Percent(RoundedUp(UpperBound))} ({Percent(Assurance)}) · target {Percent(MaxErrorRate)} · audit {Percent(AuditRate)}" +
        $" · monitor {MonitorValue:N0} of {AlarmAt:N0} · expires {ExpiresAt.UtcDateTime:yyyy-MM-dd} · void on model or prompt change");

    // The subtrahend keeps a bound that equals the target from being rounded up past it.
    private static double RoundedUp(double rate) => Math.Ceiling((rate * 10_000) - 1e-6) / 10_000;

    private static string Percent(double share) => $"{Short(share * 100)} %";

    private static string Short(double number)
    {
        string text = number.ToString("#.###", CultureInfo.InvariantCulture);
        return text.Length == 0 ? "0" : text;
    }
}
