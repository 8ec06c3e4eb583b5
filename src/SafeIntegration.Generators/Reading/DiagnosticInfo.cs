using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SafeIntegration.Generators.Reading;

/// <summary>A diagnostic to be reported, without the syntax tree that a <see cref="Location"/> would keep alive.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, ISymbol at, params string[] arguments)
    {
        Location location = at.Locations.FirstOrDefault(candidate => candidate.IsInSource) ?? Location.None;
        return new(descriptor, location.SourceTree?.FilePath ?? "", location.SourceSpan, new(arguments));
    }

    public Diagnostic ToDiagnostic(Compilation compilation)
    {
        SyntaxTree? tree = compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == Path && candidate.Length >= Span.End);
        Location location = tree is null ? Location.None : Location.Create(tree, Span);
        return Diagnostic.Create(Descriptor, location, [.. Arguments]);
    }
}
