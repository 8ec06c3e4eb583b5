using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>SI3003: a definition switches its launch period or its audit off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwitchedOffSafetyAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        "SI3003", "An integration switches its launch period or its audit off",
        "{0}",
        "The launch period shows what a model does to real items before any of them passes alone; the audit shows when that stops being true. Without them nobody knows the error rate.");

    /// <summary>The property of a diagnostic that names the member set.</summary>
    internal const string Member = "member";

    private const double LowestAuditRate = 0.05;
    private static readonly TimeSpan ShortestLaunch = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if ((WordPlaces.In(start.Compilation) & RuleWords.Safety) == 0)
                return;
            INamedTypeSymbol? launch = start.Compilation.GetTypeByMetadataName("SafeIntegration.LaunchOptions");
            INamedTypeSymbol? gate = start.Compilation.GetTypeByMetadataName("SafeIntegration.GateOptions`1");
            if (launch is null || gate is null)
                return;
            start.RegisterOperationBlockAction(NamedOperations.Of<ISimpleAssignmentOperation>(RuleWords.Safety, (block, assignment) => Look(assignment, launch, gate, block)));
        });
    }

    private static void Look(ISimpleAssignmentOperation assignment, INamedTypeSymbol launch, INamedTypeSymbol gate, OperationBlockAnalysisContext context)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "MinDuration" or "AuditRate" } property } || IsConditional(assignment))
            return;
        string? problem = null;
        if (property.Name == "MinDuration" && property.ContainingType.Is(launch) && Durations.Constant(assignment.Value, context.CancellationToken) is { } duration && duration < ShortestLaunch)
        {
            problem = duration <= TimeSpan.Zero
                ? "The launch period is switched off, so a model that nobody has watched may act alone as soon as it is certified; remove this, or let people decide everything for some days"
                : "The launch period ends within the hour, before anybody has seen real items; let people decide everything for some days";
        }
        else if (property.Name == "AuditRate" && property.ContainingType.Is(gate) && Number(assignment.Value) is { } rate && rate < LowestAuditRate)
        {
            problem = rate <= 0
                ? "The audit is switched off, so nobody would notice when the model's error rate rises; remove this, or set at least 0.05"
                : "The audit rate is below 0.05, the lowest that can notice a rising error rate; remove this, or set at least 0.05";
        }

        if (problem is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Member, property.Name), problem));
    }

    private static double? Number(IOperation value) => value.ConstantValue is { HasValue: true, Value: { } number } ? Durations.ToDouble(number) : null;

    // In Development only, behind a setting: that is a decision somebody has made where it can be seen.
    private static bool IsConditional(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null and not IAnonymousFunctionOperation; current = current.Parent)
        {
            if (current is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation)
                return true;
        }

        return false;
    }
}
