using System.IO;
using System.Linq;
using SafeIntegration.Analyzers.Baseline;
using SafeIntegration.Tasks.Reading;

namespace SafeIntegration.Tasks;

/// <summary>Writes everything the compiler has just found into the baseline.</summary>
public sealed class WriteBaseline : BuildTask
{
    /// <inheritdoc/>
    protected override bool Run()
    {
        BaselineEntry[] entries = [.. new SourceLines(Folder).EntriesOf(CompilerLog.Read(Log).Findings.Where(finding => finding.IsInBaseline))];
        string name = ProjectPath.Of(Folder, Baseline);
        if (entries.Length > 0)
        {
            File.WriteAllText(Baseline, BaselineText.Of(entries));
            Say($"{name}: {entries.Length} {(entries.Length == 1 ? "finding" : "findings")} written. Commit the file: from now on the build reports only what is not in it.");
        }
        else if (File.Exists(Baseline))
        {
            File.Delete(Baseline);
            Say($"{name}: deleted, because there is nothing left to put into it.");
        }
        else
        {
            Say($"{name}: not written, because there is nothing to put into it.");
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool OnUnreadable(string why)
    {
        Error(Codes.Unreadable, Baseline, $"The baseline was not written from the compiler's log '{Log}': {why}");
        return false;
    }
}
