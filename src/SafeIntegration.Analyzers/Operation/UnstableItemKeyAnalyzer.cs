using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>SI3005: an item key differs each time it is asked for, or an idempotent effect does not give its key to the receiver.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnstableItemKeyAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        "SI3005", "The same item is not recognised",
        "{0}",
        "An item that comes twice, or is sent again after a crash, is recognised by its key alone. A key that differs each time makes two effects of one item.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            INamedTypeSymbol? stage = start.Compilation.GetTypeByMetadataName("SafeIntegration.PlanWithoutItemKey`2");
            INamedTypeSymbol? effect = start.Compilation.GetTypeByMetadataName("SafeIntegration.IdempotentEffect`1");
            INamedTypeSymbol? context = start.Compilation.GetTypeByMetadataName("SafeIntegration.EffectContext");
            if (stage is null || effect is null || context is null)
                return;
            if ((WordPlaces.In(start.Compilation) & RuleWords.ItemKey) != 0)
                start.RegisterOperationBlockAction(NamedOperations.Of<IInvocationOperation>(RuleWords.ItemKey, (block, call) => LookAtKey(call, stage, block)));
            if ((WordPlaces.In(start.Compilation) & RuleWords.Effect) != 0)
                start.RegisterOperationBlockAction(block => LookAtEffect(block, effect, context));
        });
    }

    private static void LookAtKey(IInvocationOperation call, INamedTypeSymbol stage, OperationBlockAnalysisContext context)
    {
        if (call.TargetMethod.Name != "Identify" || !call.TargetMethod.ContainingType.Is(stage))
            return;
        IOperation? key = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "itemKey")?.Value;
        if (key is not null && UnstableValues.Find(key, context.CancellationToken) is { } found)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, found.Place.GetLocation(), $"The item key depends on '{found.Name}', which {found.Why}, so an item that comes twice is taken for two; make the key of what the sender says"));
        }
    }

    private static void LookAtEffect(OperationBlockAnalysisContext block, INamedTypeSymbol effect, INamedTypeSymbol context)
    {
        if (block.OwningSymbol is not IMethodSymbol { Name: "ApplyAsync", IsOverride: true } method
            || method.ContainingType.BaseOf(effect) is null
            || method.Parameters.FirstOrDefault(parameter => parameter.Type.Is(context)) is not { } given
            || block.OperationBlocks.Any(body => KeyUse.IsUsed(body, given))
            || !block.OperationBlocks.Any(KeyUse.ActsOnTheWorld))
        {
            return;
        }

        block.ReportDiagnostic(Diagnostic.Create(
            Rule, method.Locations[0], $"'{method.ContainingType.Name}' is an idempotent effect and never uses '{given.Name}.IdempotencyKey', so the receiver cannot recognise what it is sent again; give it the key"));
    }
}
