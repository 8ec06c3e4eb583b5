using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>SI3001: a model is asked outside of an integration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnroutedModelCallAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Info(
        "SI3001", "A model is asked outside of an integration",
        "'{0}' asks a model outside of an integration, without journal, gate and telemetry; move it into the Call of an integration",
        "What is asked outside of an integration is in no journal: nobody reviews it, counts its errors or hears that it fails.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if ((WordPlaces.In(start.Compilation) & RuleWords.Model) == 0)
                return;
            INamedTypeSymbol? integration = start.Compilation.GetTypeByMetadataName(Integrations.MetadataName);
            if (integration is null || ModelClients.In(start.Compilation) is not { } clients)
                return;
            Compilation compilation = start.Compilation;
            Lazy<RoutedTypes> routed = new(() => RoutedTypes.In(compilation, integration, CancellationToken.None));
            start.RegisterOperationBlockAction(NamedOperations.Of<IInvocationOperation>(RuleWords.Model, (block, call) => Look(call, block, clients, routed)));
        });
    }

    private static void Look(IInvocationOperation call, OperationBlockAnalysisContext context, ModelClients clients, Lazy<RoutedTypes> routed)
    {
        if (!clients.IsAsk(call.TargetMethod))
            return;
        for (INamedTypeSymbol? type = context.OwningSymbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (clients.IsClient(type) || routed.Value.Contains(type))
                return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Rule, Places.OfName(call.Syntax), call.TargetMethod.Name));
    }
}
