using System.Collections.Generic;
using System.IO;
using System.Linq;
using SafeIntegration.Analyzers.Baseline;
using SafeIntegration.Tasks.Reading;

namespace SafeIntegration.Tasks;

/// <summary>Tells what in the baseline no longer matches a finding, so that the baseline shrinks as the code gets better, and what in it cannot be read.</summary>
public sealed class CheckBaseline : BuildTask
{
    private const int Named = 3;

    /// <inheritdoc/>
    protected override bool Run()
    {
        CompilerLog log = CompilerLog.Read(Log);
        if (!log.HasCompiled)
            return true;

        var left = new EntryCounts();
        foreach (BaselineEntry entry in Read())
            left.Add(entry);
        foreach (BaselineEntry found in new SourceLines(Folder).EntriesOf(log.Findings.Where(finding => finding.IsInBaseline)))
            left.TryTake(found);
        BaselineEntry[] stale = [.. left.Left.OrderBy(entry => entry)];
        if (stale.Length > 0)
        {
            string some = string.Join(", ", stale.Take(Named).Select(entry => entry.Rule + " in " + entry.Path)) + (stale.Length > Named ? ", …" : "");
            Warn(Codes.Stale, Baseline, 0, $"The baseline has {stale.Length} {(stale.Length == 1 ? "entry" : "entries")} that no finding matches any more ({some}). Rewrite it: {Command}");
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool OnUnreadable(string why)
    {
        Warn(Codes.Unreadable, Baseline, 0, $"The baseline was not compared with the compiler's log '{Log}', so entries that no finding matches any more are not told: {why}");
        return true;
    }

    private IEnumerable<BaselineEntry> Read()
    {
        string[] lines = File.ReadAllLines(Baseline);
        for (int index = 0; index < lines.Length; index++)
        {
            if (BaselineEntry.TryParse(lines[index].Trim(), out BaselineEntry entry))
                yield return entry;
            else if (BaselineText.IsContent(lines[index]))
                Warn(Codes.Unreadable, Baseline, index + 1, $"This line of the baseline is no entry (rule, file, fingerprint) and covers nothing. Remove it, or rewrite the baseline: {Command}");
        }
    }
}
