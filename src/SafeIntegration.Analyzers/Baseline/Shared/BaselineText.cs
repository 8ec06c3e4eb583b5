using System;
using System.Collections.Generic;
using System.Text;

namespace SafeIntegration.Analyzers.Baseline;

/// <summary>The text of a baseline file: entries in order, one a line; empty lines and lines that begin with # mean nothing.</summary>
internal static class BaselineText
{
    private const string Header =
        "# What SafeIntegration found when its rules were introduced: rule, file, fingerprint of the line. The build reports only what is not listed.\n" +
        "# Written by: dotnet build -p:SafeIntegrationBaseline=write\n";

    public static string Of(IEnumerable<BaselineEntry> entries)
    {
        var sorted = new List<BaselineEntry>(entries);
        sorted.Sort();
        var text = new StringBuilder(Header);
        foreach (BaselineEntry entry in sorted)
            text.Append(entry).Append('\n');
        return text.ToString();
    }

    /// <summary>Whether a line means something.</summary>
    public static bool IsContent(string line) => line.Trim().Length > 0 && !line.TrimStart().StartsWith("#", StringComparison.Ordinal);
}
