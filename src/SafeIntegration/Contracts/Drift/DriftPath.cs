using System.Text;

namespace SafeIntegration.Contracts;

/// <summary>Violations as drift sees them: what differs, not where in a list.</summary>
internal static class DriftPath
{
    /// <summary>The path with <c>[*]</c> for the index of every element.</summary>
    public static string Of(string path)
    {
        if (!path.Contains('[', StringComparison.Ordinal))
            return path;
        var text = new StringBuilder(path.Length);
        for (int i = 0; i < path.Length; i++)
        {
            text.Append(path[i]);
            int end = i + 1;
            while (path[i] == '[' && end < path.Length && char.IsAsciiDigit(path[end]))
                end++;
            if (end == i + 1 || end == path.Length || path[end] != ']')
                continue;
            text.Append('*');
            i = end - 1;
        }

        return text.ToString();
    }

    /// <summary>The path of the object that a member belongs to.</summary>
    public static ReadOnlySpan<char> ParentOf(string path) => path.AsSpan(0, LastStep(path));

    /// <summary>The name of the member itself, without quotes.</summary>
    public static string NameOf(string path) => path[LastStep(path)..].Trim('.', '[', ']', '\'');

    // A name that would read as several steps stands in brackets and quotes.
    private static int LastStep(string path) =>
        Math.Max(0, path.EndsWith("']", StringComparison.Ordinal) ? path.LastIndexOf("['", StringComparison.Ordinal) : path.LastIndexOf('.'));

    /// <summary>The kind of difference; null for a payload that is no JSON or too large, which says nothing about its format.</summary>
    public static DriftKind? KindOf(ViolationCode code) => code switch
    {
        ViolationCode.Missing => DriftKind.Missing,
        ViolationCode.UnknownMember => DriftKind.New,
        ViolationCode.Null => DriftKind.Null,
        ViolationCode.TypeChanged => DriftKind.TypeChanged,
        ViolationCode.UnknownValue => DriftKind.UnknownValue,
        ViolationCode.Format or ViolationCode.Pattern => DriftKind.FormatChanged,
        ViolationCode.Duplicate or ViolationCode.OutOfRange or ViolationCode.Length or ViolationCode.Items or ViolationCode.Rule => DriftKind.RuleBroken,
        _ => null,
    };
}
