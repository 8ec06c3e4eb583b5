using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>Tells which lines of <c>*.safeintegration</c> files cannot be read or name nothing that the compilation has, at that line.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogueFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CatalogueRules.UnreadableModel];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!AdditionalCatalogue.IsOne(context.AdditionalFile.Path)) return;
        var types = new TypeNames(context.Compilation);
        foreach (var (row, error, line) in AdditionalCatalogue.Read(context.AdditionalFile, context.CancellationToken))
        {
            if ((error ?? Unresolved(row!, types)) is { } why) context.ReportDiagnostic(Diagnostic.Create(CatalogueRules.UnreadableModel, LocationOf(context.AdditionalFile.Path, line), why));
        }
    }

    /// <summary>What a row names that the compilation does not have, as the end of a sentence; <see langword="null"/> if it has everything.</summary>
    internal static string? Unresolved(CatalogueRow row, TypeNames types)
    {
        var found = types.FindAll(row.TypeName);
        if (found.IsEmpty) return $"the type '{row.TypeName}' is in no reference of this project";
        if (row.IsType) return null;

        var members = found.SelectMany(type => type.GetMembers(row.MetadataName)).Where(member => member.Kind == KindOf(row.Id[0]) && (!row.IsOneOverload || member.GetDocumentationCommentId() == row.Id)).ToImmutableArray();
        if (members.IsEmpty) return $"'{row.TypeName}' itself declares no '{row.Id}'; name the type that declares it, and leave the parameters out to mean all overloads";
        foreach (var argument in row.In.Concat(row.Out).Concat(row.When == null ? [] : [row.When]))
        {
            if (!members.Any(member => ModelBuilder.Ordinal(argument, member) != null)) return $"no overload of {row.Id} has a parameter '{argument}'";
        }

        return null;
    }

    private static SymbolKind KindOf(char prefix) => prefix switch
    {
        'P' => SymbolKind.Property,
        'F' => SymbolKind.Field,
        'E' => SymbolKind.Event,
        _ => SymbolKind.Method,
    };

    private static Location LocationOf(string path, TextLine line)
    {
        var text = line.ToString();
        var start = text.Length - text.TrimStart().Length;
        var span = TextSpan.FromBounds(line.Start + start, line.Start + text.TrimEnd().Length);
        return Location.Create(path, span, new LinePositionSpan(new(line.LineNumber, start), new(line.LineNumber, start + span.Length)));
    }
}
