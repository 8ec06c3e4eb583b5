using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>Models for code that one cannot annotate, from an additional file.</summary>
internal static class AdditionalCatalogue
{
    private const string Suffix = ".safeintegration";

    /// <summary>Whether a path is that of a file of models.</summary>
    public static bool IsOne(string path) => path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Every line that says something: a row, or what is wrong with the line, and where it stands.</summary>
    public static IEnumerable<(CatalogueRow? Row, string? Error, TextLine Line)> Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text) yield break;
        foreach (var line in text.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (row, error) = CatalogueReader.Read(line.ToString());
            if (row != null || error != null) yield return (row, error, line);
        }
    }
}
