using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>SI3002: nobody is named who answers for an integration, or the page that says what to do is missing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResponsibilityAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        "SI3002", "Nobody answers for an integration",
        "{0}",
        "When an integration fails at night, its owner is called, opens its runbook, and its reviewers decide what waits. A placeholder in their place is found out only then.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if ((WordPlaces.In(start.Compilation) & RuleWords.Responsibility) == 0)
                return;
            INamedTypeSymbol? owned = start.Compilation.GetTypeByMetadataName("SafeIntegration.PlanStart`2");
            INamedTypeSymbol? reviewed = start.Compilation.GetTypeByMetadataName("SafeIntegration.PlanWithoutReviewers`2");
            if (owned is null || reviewed is null)
                return;
            RunbookFiles files = new(start.Options.AdditionalFiles);
            start.RegisterOperationBlockAction(NamedOperations.Of<IInvocationOperation>(RuleWords.Responsibility, (block, call) => Look(call, owned, reviewed, files, block.ReportDiagnostic)));
        });
    }

    private static void Look(IInvocationOperation call, INamedTypeSymbol owned, INamedTypeSymbol reviewed, RunbookFiles files, Action<Diagnostic> report)
    {
        if (call.TargetMethod.Name == "OwnedBy" && call.TargetMethod.ContainingType.Is(owned))
        {
            LookAt(call, "owner", "the owner", "the team that answers for the integration", report);
            if (!LookAt(call, "runbook", "the runbook", "a file below the content root or a web address that says what to do when it fails", report)
                && ConstantOf(call, "runbook", out Location? place) is { } runbook && files.IsMissing(runbook))
            {
                report(Diagnostic.Create(Rule, place, $"The runbook '{runbook}' is not among the additional files, where the others of its folder are; write it: who to call, what to check, how to switch it off"));
            }
        }
        else if (call.TargetMethod.Name == "ReviewedBy" && call.TargetMethod.ContainingType.Is(reviewed))
        {
            LookAt(call, "role", "the reviewers' role", "the role of those who decide what waits", report);
        }
    }

    private static bool LookAt(IInvocationOperation call, string parameter, string what, string instead, Action<Diagnostic> report)
    {
        if (ConstantOf(call, parameter, out Location? place) is not { } text || !PlaceholderText.IsPlaceholder(text))
            return false;
        string found = string.IsNullOrWhiteSpace(text) ? $"{Capitalised(what)} is empty" : $"'{text}' is a placeholder for {what}";
        report(Diagnostic.Create(Rule, place, $"{found}; name {instead}"));
        return true;
    }

    private static string? ConstantOf(IInvocationOperation call, string parameter, out Location? place)
    {
        IOperation? value = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
        place = value?.Syntax.GetLocation();
        if (value is { ConstantValue.HasValue: true } constant)
            return constant.ConstantValue.Value as string ?? "";
        bool isEmpty = value is IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } };
        return isEmpty ? "" : null;
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
