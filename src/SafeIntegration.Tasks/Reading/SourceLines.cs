using System.Collections.Generic;
using System.IO;
using System.Linq;
using SafeIntegration.Analyzers.Baseline;

namespace SafeIntegration.Tasks.Reading;

/// <summary>Makes entries of findings, reading each source file once. Not thread-safe.</summary>
internal sealed class SourceLines(string projectDirectory)
{
    private static readonly string[] Breaks = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    private readonly Dictionary<string, string[]> _files = [];

    public IEnumerable<BaselineEntry> EntriesOf(IEnumerable<Finding> findings) => findings.Select(EntryOf);

    private BaselineEntry EntryOf(Finding finding)
    {
        if (!_files.TryGetValue(finding.File, out string[]? lines))
            _files[finding.File] = lines = File.Exists(finding.File) ? File.ReadAllText(finding.File).Split(Breaks, System.StringSplitOptions.None) : [];
        string line = finding.Line <= lines.Length ? lines[finding.Line - 1] : "";
        return new(finding.Rule, ProjectPath.Of(projectDirectory, finding.File), LineFingerprint.Of(line));
    }
}
