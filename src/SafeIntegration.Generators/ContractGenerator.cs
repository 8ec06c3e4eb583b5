using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Generators.Emitting;
using SafeIntegration.Generators.Reading;

namespace SafeIntegration.Generators;

/// <summary>
/// Generates parser, writer and table of every partial type with <c>[Contract]</c>. What passes between the steps is text and numbers, so that an edit elsewhere costs a comparison
/// and nothing is emitted again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <summary>Name of the step that holds the models, for tests of what is cached.</summary>
    internal const string ModelStep = "ContractModels";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ContractReading> readings = context.SyntaxProvider.ForAttributeWithMetadataName(
            "SafeIntegration.ContractAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (source, cancellationToken) => ContractReader.Read(source, cancellationToken));
        IncrementalValuesProvider<ContractModel> models = readings
            .Select(static (reading, _) => reading.Model).Where(static model => model is not null).Select(static (model, _) => model!).WithTrackingName(ModelStep);
        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.HintName, ContractEmitter.Emit(model)));
        // With the tree at hand a diagnostic can be silenced by #pragma; the tree itself is looked up late, so that nothing keeps an old one alive.
        context.RegisterSourceOutput(
            readings.SelectMany(static (reading, _) => reading.Diagnostics).Combine(context.CompilationProvider),
            static (output, found) => output.ReportDiagnostic(found.Left.ToDiagnostic(found.Right)));
    }
}
