using System.Text.RegularExpressions;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>An audit entry's detail as a reviewer reads it: without the hashes and versions that only an auditor compares.</summary>
internal static partial class HistoryWords
{
    public static string Of(AuditEntry entry)
    {
        string detail = Bindings().Replace(entry.Detail, "");
        return entry.Action switch
        {
            AuditAction.Approved or AuditAction.Corrected => Evidence().Replace(detail, ""),
            AuditAction.NeedsReview or AuditAction.Automatic => Plan().Replace(detail, ""),
            AuditAction.Started => EffectAndHash().Replace(detail, ""),
            _ => detail,
        };
    }

    [GeneratedRegex(@"( [a-z]+=sha256:[0-9a-f]{64})+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Bindings();

    [GeneratedRegex(@"\Aplan [^ ,]+, input [^ :]+(: )?", RegexOptions.NonBacktracking)]
    private static partial Regex Evidence();

    [GeneratedRegex(@"(; )?plan [^ ]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plan();

    [GeneratedRegex(", [a-z]+ effect [^ ]+|, value [0-9a-f]{64}", RegexOptions.NonBacktracking)]
    private static partial Regex EffectAndHash();
}
