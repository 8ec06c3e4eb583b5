using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>SI3006: an application has integrations, and nobody is told when they fail.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnobservedHostAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Info(
        "SI3006", "Nobody is told when an integration fails",
        "The application has neither an alert target nor a telemetry exporter, so nobody is told when an integration fails; call AddWebhookAlerts, AddLogAlerts or AddAlertSink",
        "Outside Development the host does not start without an alert target. This tells it while you write.");

    private static readonly ImmutableArray<string> Observers =
    [
        "AddWebhookAlerts", "AddLogAlerts", "AddAlertSink", "IAlertSink",
        "AddSafeIntegrationInstrumentation", "AddOpenTelemetry", "AddOtlpExporter", "UseOtlpExporter", "AddPrometheusExporter", "AddConsoleExporter", "AddZipkinExporter",
        "UseAzureMonitor", "AddAzureMonitorTraceExporter", "AddAzureMonitorMetricExporter", "AddApplicationInsightsTelemetry", "AddApplicationInsightsTelemetryWorkerService",
        // The shared project of an Aspire solution exports telemetry.
        "AddServiceDefaults",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            Compilation compilation = start.Compilation;
            // A library may be completed by the application that uses it.
            bool isApplication = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
            if (!isApplication || (WordPlaces.In(compilation) & RuleWords.Host) == 0 || compilation.GetTypeByMetadataName("SafeIntegration.ServiceCollectionExtensions") is not { } extensions)
                return;
            Lazy<bool> isObserved = new(() => WordScan.HasAny(compilation, Observers, CancellationToken.None));
            start.RegisterOperationBlockAction(NamedOperations.Of<IInvocationOperation>(RuleWords.Host, (block, call) => Look(call, block, extensions, isObserved)));
        });
    }

    private static void Look(IInvocationOperation call, OperationBlockAnalysisContext context, INamedTypeSymbol extensions, Lazy<bool> isObserved)
    {
        if (call.TargetMethod.Name == "AddSafeIntegration" && call.TargetMethod.ContainingType.Is(extensions) && !isObserved.Value)
            context.ReportDiagnostic(Diagnostic.Create(Rule, Places.OfName(call.Syntax)));
    }
}
