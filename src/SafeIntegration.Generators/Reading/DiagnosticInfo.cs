using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SafeIntegration.Generators.Reading;

/// <summary>A diagnostic to be reported, without the syntax tree that a <see cref="Location"/> would keep alive.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, ISymbol at, params string[] arguments)
    {
        Location location = at.Locations.FirstOrDefault(candidate => candidate.IsInSource) ?? Location.None;
        FileLinePositionSpan lines = location.GetLineSpan();
        return new(descriptor, lines.Path ?? "", location.SourceSpan, lines.Span, new(arguments));
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), [.. Arguments]);
}
