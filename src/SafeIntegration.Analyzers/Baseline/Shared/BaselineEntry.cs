using System;

namespace SafeIntegration.Analyzers.Baseline;

/// <summary>
/// One finding that was there when the rules were introduced. It names the rule, the file and the text of the line, not its number, so that it survives edits elsewhere in the file.
/// Several equal findings are several equal entries.
/// </summary>
internal readonly record struct BaselineEntry(string Rule, string Path, string Fingerprint) : IComparable<BaselineEntry>
{
    private static readonly char[] Space = [' '];

    /// <summary>A line of the file as an entry; false if it is none.</summary>
    public static bool TryParse(string line, out BaselineEntry entry)
    {
        entry = default;
        int first = line.IndexOf(' ');
        int last = line.LastIndexOf(' ');
        if (first <= 0 || last - first < 2 || last != line.Length - LineFingerprint.Length - 1 || !LineFingerprint.IsOne(line, last + 1))
            return false;
        entry = new(line.Substring(0, first), line.Substring(first + 1, last - first - 1).Trim(Space), line.Substring(last + 1));
        return entry.Path.Length > 0;
    }

    /// <summary>By file, then rule: what belongs together in review stands together, and two branches change different lines.</summary>
    public int CompareTo(BaselineEntry other)
    {
        int byPath = string.CompareOrdinal(Path, other.Path);
        int byRule = byPath != 0 ? byPath : string.CompareOrdinal(Rule, other.Rule);
        return byRule != 0 ? byRule : string.CompareOrdinal(Fingerprint, other.Fingerprint);
    }

    public override string ToString() => Rule + " " + Path + " " + Fingerprint;
}
