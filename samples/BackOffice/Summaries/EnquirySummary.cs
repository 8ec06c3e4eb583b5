using System.Globalization;
using BackOffice.Simulation;
using SafeIntegration;
using SafeIntegration.Journaling;
using TheFailures.Enquiries;

namespace BackOffice.Summaries;

/// <summary>Where enquiries went, guarded and unguarded.</summary>
public sealed record EnquirySummary(int Enquiries, int Automatic, int MisroutedAutomatically, int UnguardedMisrouted, int RoutedTwice, string Stage)
{
    /// <summary>Judges the team queues against the labels.</summary>
    public static EnquirySummary Judge(
        IReadOnlyList<(string MessageId, string Queue)> queues, IReadOnlyList<ItemRecord> items, GroundTruth truth, IReadOnlyList<RoutedEnquiry> unguarded, IntegrationStatus status)
    {
        var automatic = items.Where(item => item.Lane == Lane.Automatic).Select(item => item.ItemKey).ToHashSet();
        return new(
            items.Count,
            automatic.Count,
            queues.Count(row => automatic.Contains(row.MessageId) && !IsRight(row.MessageId, row.Queue, truth)),
            unguarded.Count(routed => !IsRight(routed.MessageId, routed.Queue, truth)),
            queues.Count - queues.Select(row => row.MessageId).Distinct(StringComparer.Ordinal).Count(),
            $"{status.Stage}: {status.Summary}");
    }

    /// <summary>The lines of the summary.</summary>
    public IEnumerable<string> Lines() =>
    [
        Invariant($"enquiries   misrouted automatically                      guarded {MisroutedAutomatically} of {Automatic}, unguarded {UnguardedMisrouted} of {Enquiries}"),
        Invariant($"            stage                                        {Stage}; routed twice {RoutedTwice}"),
    ];

    private static bool IsRight(string messageId, string queue, GroundTruth truth) =>
        queue == (truth.EnquiryOf(messageId).ServiceType?.ToString() ?? "None");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
