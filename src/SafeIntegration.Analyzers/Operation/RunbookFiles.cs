using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>The runbooks that a project shows to the compiler as additional files. An analyzer may not look at the disk itself.</summary>
internal sealed class RunbookFiles
{
    private readonly ImmutableArray<string> _paths;

    public RunbookFiles(ImmutableArray<AdditionalText> files) =>
        _paths = [.. files.Select(file => Slashed(file.Path)).Where(path => !Path.GetFileName(path).StartsWith("AnalyzerReleases.", StringComparison.Ordinal))];

    /// <summary>Whether the project shows files of the runbook's kind and folder, and this one is not among them. A project that shows none has not asked.</summary>
    public bool IsMissing(string runbook)
    {
        string path = Slashed(runbook).TrimStart('.', '/');
        bool isAddress = path.Contains(":/");
        string extension = Path.GetExtension(path);
        if (isAddress || path.Length == 0 || extension.Length == 0 || path.IndexOfAny(Path.GetInvalidPathChars()) >= 0)
            return false;
        int slash = path.LastIndexOf('/');
        string folder = slash < 0 ? "/" : "/" + path.Substring(0, slash + 1);
        bool isShown = _paths.Any(file => EndsWith("/" + file, "/" + path));
        bool isAsked = _paths.Any(file => EndsWith(file, extension) && EndsWith("/" + file.Substring(0, file.LastIndexOf('/') + 1), folder));
        return isAsked && !isShown;
    }

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static string Slashed(string path) => path.Replace('\\', '/');
}
