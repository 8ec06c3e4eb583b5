using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using SafeIntegration.Tasks.Reading;

namespace SafeIntegration.Tasks;

/// <summary>After the first build of a code base: if there are more findings than anybody mends in an afternoon, tells how to begin with new code only. Says it once.</summary>
public sealed class SuggestBaseline : BuildTask
{
    /// <summary>More findings than this are many. Default: 20.</summary>
    public int Many { get; set; } = 20;

    /// <summary>The file that remembers that the findings were counted.</summary>
    [Required]
    public string Counted { get; set; } = "";

    /// <inheritdoc/>
    protected override bool Run()
    {
        CompilerLog log = CompilerLog.Read(Log);
        if (!log.HasCompiled)
            return true;

        int findings = log.Findings.Count(finding => finding.IsReported);
        File.WriteAllText(Counted, "");
        if (findings > Many)
            Warn(Codes.Suggestion, Project, 0, $"SafeIntegration has {findings} findings in this project. To begin with new code only, write those into a baseline and commit it: {Command}");
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Only a suggestion is lost.</remarks>
    protected override bool OnUnreadable(string why) => true;
}
