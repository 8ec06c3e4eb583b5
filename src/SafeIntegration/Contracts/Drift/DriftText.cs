using System.Globalization;

namespace SafeIntegration;

/// <summary>Findings as sentences.</summary>
internal static class DriftText
{
    /// <param name="finding">The finding.</param>
    /// <param name="now">The day on which a time of day says enough.</param>
    public static string Of(DriftFinding finding, DateTimeOffset now)
    {
        string since = "since " + TimeOf(finding.FirstSeen, now);
        string member = NameOf(finding.Path);
        string renamed = finding.ProbablyRenamed is { } other ? $", {(finding.Kind == DriftKind.New ? "instead of" : "new")} member {NameOf(other)}, probably renamed" : "";
        string refused = finding.Refusals == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $" ({finding.Refusals} payload{(finding.Refusals == 1 ? "" : "s")} refused, the last at {TimeOf(finding.LastSeen, now)})");
        return Sentence(finding, member, since) + renamed + refused;
    }

    private static string Sentence(DriftFinding finding, string member, string since) => finding.Kind switch
    {
        DriftKind.Missing => $"member {member} missing {since}",
        DriftKind.Absent when finding.ComesAndGoes => $"optional member {member} comes and goes {since}",
        DriftKind.Absent => $"optional member {member} missing {since}",
        DriftKind.New => $"new member {member} {since}",
        DriftKind.Present => $"optional member {member}, never there before, is there {since}",
        DriftKind.Null => $"member {member} null {since}",
        DriftKind.NoLongerNull => $"member {member}, always null before, has values {since}",
        DriftKind.TypeChanged => $"member {member} of another type {since}",
        DriftKind.UnknownValue => $"member {member} with values outside its set {since}",
        DriftKind.FormatChanged => $"member {member} in another format {since}",
        _ => $"member {member} breaks its rules {since}",
    };

    private static string NameOf(string path) => $"`{(path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path)}`";

    private static string TimeOf(DateTimeOffset time, DateTimeOffset now) =>
        time.UtcDateTime.ToString(time.UtcDateTime.Date == now.UtcDateTime.Date ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
