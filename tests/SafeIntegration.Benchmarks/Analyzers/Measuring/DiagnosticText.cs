using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Benchmarks.Analyzers.Measuring;

/// <summary>Diagnostics as lines that are equal if and only if a user sees the same.</summary>
internal static class DiagnosticText
{
    /// <summary>In an order that does not depend on when they were found: id, place, message, the places that belong to it.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(Of).Order(StringComparer.Ordinal)];

    private static string Of(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {diagnostic.Severity} {Of(diagnostic.Location)} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} [{string.Join(", ", diagnostic.AdditionalLocations.Select(Of))}]";

    private static string Of(Location location) => $"{location.SourceTree?.FilePath}{location.SourceSpan}";
}
