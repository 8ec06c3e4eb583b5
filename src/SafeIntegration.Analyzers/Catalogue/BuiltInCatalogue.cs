using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The embedded files, read once in a process when first asked for.</summary>
internal static class BuiltInCatalogue
{
    private static readonly Lazy<CatalogueIndex> s_index = new(() => new CatalogueIndex(ReadAll()), LazyThreadSafetyMode.ExecutionAndPublication);

    public static CatalogueIndex Index => s_index.Value;

    /// <summary>All lines of all files in the order of the files' names, with the file and the line's number from 1.</summary>
    public static IEnumerable<(string File, int Line, string Text)> Lines()
    {
        var assembly = typeof(BuiltInCatalogue).Assembly;
        var names = assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!name.EndsWith(".txt", StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            for (var line = 1; reader.ReadLine() is { } text; line++) yield return (name, line, text);
        }
    }

    private static List<CatalogueRow> ReadAll()
    {
        List<CatalogueRow> rows = [];
        foreach (var (_, _, text) in Lines())
        {
            // A test reads every line and fails on a wrong one; at a user's, one wrong line must not cost him the others.
            if (CatalogueReader.Read(text).Row is { } row) rows.Add(row);
        }

        return rows;
    }
}
