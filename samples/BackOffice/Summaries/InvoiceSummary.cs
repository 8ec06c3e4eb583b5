using System.Globalization;
using BackOffice.Invoices;
using BackOffice.Simulation;
using SafeIntegration;
using SafeIntegration.Journaling;

namespace BackOffice.Summaries;

/// <summary>What was posted to accounts payable, guarded and unguarded.</summary>
public sealed record InvoiceSummary
{
    /// <summary>Invoices that came in.</summary>
    public required int Invoices { get; init; }

    /// <summary>Invoices posted.</summary>
    public required int Posted { get; init; }

    /// <summary>Invoices posted without a person.</summary>
    public required int PostedAutomatically { get; init; }

    /// <summary>Of those, with a wrong total.</summary>
    public required int WrongAutomatically { get; init; }

    /// <summary>Invoices posted with a wrong total that a (simulated) reviewer had approved.</summary>
    public required int WrongApproved { get; init; }

    /// <summary>Invoices a person looked at.</summary>
    public required int Reviewed { get; init; }

    /// <summary>Eligible invoices that came after the certificate.</summary>
    public required int EligibleAfterCertificate { get; init; }

    /// <summary>Of those, decided by the gate alone.</summary>
    public required int AutomaticAfterCertificate { get; init; }

    /// <summary>Invoices booked more than once.</summary>
    public required int PostedTwice { get; init; }

    /// <summary>The certificate, or what is missing to it.</summary>
    public required string Stage { get; init; }

    /// <summary>Postings of the unguarded code.</summary>
    public required int UnguardedPosted { get; init; }

    /// <summary>Of those, with a wrong total.</summary>
    public required int UnguardedWrong { get; init; }

    /// <summary>Judges what accounts payable has booked against the truth.</summary>
    public static InvoiceSummary Judge(
        IReadOnlyList<PayableEntry> booked, IReadOnlyList<ItemRecord> items, GroundTruth truth, IReadOnlyList<PayableEntry> unguarded, IntegrationStatus status)
    {
        Dictionary<string, ItemRecord> byKey = items.Where(item => item.ItemKey is not null).ToDictionary(item => item.ItemKey!, StringComparer.Ordinal);
        ILookup<bool, PayableEntry> wrong = booked.Where(entry => IsWrong(entry, truth)).ToLookup(entry => byKey[entry.Document!].Lane == Lane.Automatic);
        // Eligible is what the certificate speaks about: every check passed and a known segment.
        ItemRecord[] after = [.. items.Where(item => item.Eligible && status.Certificate is { } certificate && item.CreatedAt > certificate.IssuedAt)];
        return new()
        {
            Invoices = items.Count,
            Posted = booked.Count,
            PostedAutomatically = booked.Count(entry => byKey[entry.Document!].Lane == Lane.Automatic),
            WrongAutomatically = wrong[true].Count(),
            WrongApproved = wrong[false].Count(),
            Reviewed = items.Count(item => item.Lane == Lane.Review),
            EligibleAfterCertificate = after.Length,
            AutomaticAfterCertificate = after.Count(item => item.Lane == Lane.Automatic),
            PostedTwice = booked.Count - booked.Select(entry => entry.Reference).Distinct(StringComparer.Ordinal).Count(),
            Stage = $"{status.Stage}: {status.Summary}",
            UnguardedPosted = unguarded.Count,
            UnguardedWrong = unguarded.Count(entry => IsWrong(entry, truth)),
        };
    }

    /// <summary>The lines of the summary.</summary>
    public IEnumerable<string> Lines() =>
    [
        Invariant($"invoices    posted with a wrong total                    guarded {WrongAutomatically} of {PostedAutomatically} automatic (and {WrongApproved} that a reviewer let pass), unguarded {UnguardedWrong} of {UnguardedPosted} ({Percent(UnguardedWrong, UnguardedPosted)})"),
        Invariant($"            reviewed                                     {Reviewed} of {Invoices} ({Percent(Reviewed, Invoices)})"),
        Invariant($"            automatic among the eligible since certified {AutomaticAfterCertificate} of {EligibleAfterCertificate} ({Percent(AutomaticAfterCertificate, EligibleAfterCertificate)})"),
        Invariant($"            certificate                                  {Stage}"),
        Invariant($"            effects applied twice                        {PostedTwice}; posted {Posted}"),
    ];

    private static bool IsWrong(PayableEntry entry, GroundTruth truth) => truth.InvoiceOf(entry.Document!).Total != entry.Total;

    private static string Percent(int part, int whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
