using System;

namespace SafeIntegration.Analyzers.Baseline;

/// <summary>The path of a source file as a baseline names it: seen from the project's folder, with slashes, so that it is the same on every machine.</summary>
internal static class ProjectPath
{
    private static readonly char[] Slash = ['/'];

    public static string Of(string projectDirectory, string file)
    {
        string[] from = projectDirectory.Replace('\\', '/').TrimEnd(Slash).Split(Slash);
        string path = file.Replace('\\', '/');
        string[] to = path.Split(Slash);
        int common = 0;
        // Windows does not care for case, and elsewhere two folders that differ only in case are rare.
        while (common < from.Length && common < to.Length - 1 && string.Equals(from[common], to[common], StringComparison.OrdinalIgnoreCase))
            common++;
        // Nothing in common is another drive, or a path that is relative already.
        if (common == 0)
            return path;
        return string.Concat(Repeat("../", from.Length - common), string.Join("/", to, common, to.Length - common));
    }

    private static string Repeat(string text, int times) => times == 0 ? "" : text + Repeat(text, times - 1);
}
