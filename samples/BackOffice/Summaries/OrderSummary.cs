using System.Globalization;
using BackOffice.Orders;
using BackOffice.Simulation;
using MimeKit;
using TheFailures.Orders;

namespace BackOffice.Summaries;

/// <summary>What customers were really told, guarded and unguarded.</summary>
public sealed record OrderSummary(
    int Sent, int SentAfterUpdate, int WrongAfterUpdate, int SentTwice, string? CaughtAt, int Quarantined, int Replayed, int UnguardedWrongAfterUpdate, int UnguardedAfterUpdate)
{
    /// <summary>Reads every message in the pickup folder and judges it.</summary>
    public static async Task<OrderSummary> JudgeAsync(
        PickupFolder pickup, GroundTruth truth, string? caughtAt, int quarantined, int replayed, IReadOnlyList<SentNotice> unguarded, CancellationToken cancellationToken)
    {
        var sent = new List<SentMessage>();
        foreach (string file in pickup.Files())
        {
            using MimeMessage mail = await MimeMessage.LoadAsync(file, cancellationToken);
            sent.Add(CustomerMessage.Read(mail));
        }

        SentMessage[] after = [.. sent.Where(message => truth.OrderOf(message.OrderId).AfterUpdate)];
        SentNotice[] unguardedAfter = [.. unguarded.Where(notice => truth.OrderOf(notice.OrderId).AfterUpdate)];
        return new(
            sent.Count, after.Length, after.Count(message => truth.OrderOf(message.OrderId).Truth.WrongFactsIn(message).Count > 0),
            sent.GroupBy(message => message.OrderId, StringComparer.Ordinal).Sum(group => group.Count() - 1),
            caughtAt, quarantined, replayed,
            unguardedAfter.Count(notice => IsWrong(notice, truth)), unguardedAfter.Length);
    }

    /// <summary>The lines of the summary.</summary>
    public IEnumerable<string> Lines() =>
    [
        Invariant($"orders      wrong messages after the platform's update   guarded {WrongAfterUpdate} of {SentAfterUpdate} sent, unguarded {UnguardedWrongAfterUpdate} of {UnguardedAfterUpdate}"),
        Invariant($"            change caught at                             {CaughtAt ?? "nothing was refused"}"),
        Invariant($"            quarantined in, replayed out                 {Quarantined} in, {Replayed} out; messages sent {Sent}, sent twice {SentTwice}"),
    ];

    private static bool IsWrong(SentNotice notice, GroundTruth truth) =>
        !Enum.TryParse(notice.Kind, out MessageKind kind)
        || truth.OrderOf(notice.OrderId).Truth.WrongFactsIn(new(notice.OrderId, notice.Recipient, kind, notice.Total, default)).Count > 0;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
