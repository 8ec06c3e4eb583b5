using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Rules;

#pragma warning disable RS1036, RS1038, RS1041 // These stand in for the flow analyzer in tests of fixes, and no compiler ever loads them.

namespace SafeIntegration.Analyzers.Tests.Flow.Outputs;

/// <summary>Reports every call of some methods with a rule of the flow analyzer, so that a fix is tested apart from what finds the flow.</summary>
public abstract class EveryCall : DiagnosticAnalyzer
{
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    private protected abstract DiagnosticDescriptor Rule { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(
            operation =>
            {
                if (IsReported((IInvocationOperation)operation.Operation))
                    operation.ReportDiagnostic(Diagnostic.Create(Rule, operation.Operation.Syntax.GetLocation(), "value", "source", 1, "sink", "kind"));
            },
            OperationKind.Invocation);
    }

    private protected abstract bool IsReported(IInvocationOperation call);
}

/// <summary>Reports tools that need no approval, whatever they do.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EveryTool : EveryCall
{
    private protected override DiagnosticDescriptor Rule => FlowRules.ToolWithEffect;

    private protected override bool IsReported(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Create", ContainingType.Name: "AIFunctionFactory" } && call.Parent is not IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "ApprovalRequiredAIFunction" } };
}

/// <summary>Reports deserialisation, wherever the text comes from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EveryDeserialization : EveryCall
{
    private protected override DiagnosticDescriptor Rule => FlowRules.UncheckedDeserialization;

    private protected override bool IsReported(IInvocationOperation call) => call.TargetMethod is { Name: "Deserialize", ContainingType.Name: "JsonSerializer" };
}
