using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;
using SafeIntegration.Analyzers.Lowering;
using SafeIntegration.Analyzers.Reporting;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.Analyzers;

/// <summary>Follows payloads and AI output to their effects: one analysis for all the rules that follow values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        FlowRules.UnvalidatedPayload, FlowRules.EffectOnUnknownValue, FlowRules.IgnoredValidation, FlowRules.SwallowedFailure, FlowRules.UnknownBecomesKnown, FlowRules.UncheckedResponse,
        FlowRules.UnreviewedOutput, FlowRules.EffectChosenByOutput, FlowRules.UncheckedDeserialization, FlowRules.HandPickedThreshold, FlowRules.OutputBecomesCode, FlowRules.UntrustedInstruction,
        FlowRules.ToolWithEffect, FlowRules.UnmarkedReply, FlowRules.BudgetExceeded,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var catalogue = MemberCatalogue.Create(context.Compilation, context.Options.AdditionalFiles, context.CancellationToken);
        if (!catalogue.HasSources) return;
        var engine = new FlowEngine(context.Compilation, catalogue, context.CancellationToken);
        var contents = new MemberContents(engine);
        context.RegisterOperationBlockAction(block => Analyze(block, engine, contents));
    }

    private static void Analyze(OperationBlockAnalysisContext context, FlowEngine engine, MemberContents contents)
    {
        if (engine.Bodies.OfBlocks(context.OwningSymbol, context.OperationBlocks) is not { } body) return;
        var summary = engine.Of(body);
        var reporter = new FindingReporter(context.ReportDiagnostic);
        AddFindings(engine, body, reporter);
        AddContents(engine, contents, body, summary, reporter);
        reporter.Report(site => IsIn(context.OperationBlocks, site));
        if (summary.IsCoarse) context.ReportDiagnostic(Diagnostic.Create(FlowRules.BudgetExceeded, context.OwningSymbol.Locations[0], body.Name));
    }

    private static void AddFindings(FlowEngine engine, Body body, FindingReporter reporter)
    {
        foreach (var finding in engine.Of(body).Findings) reporter.Add(finding);
        foreach (var nested in body.Nested) AddFindings(engine, nested, reporter);
    }

    /// <summary>Sinks of what other methods of the type left in its fields.</summary>
    private static void AddContents(FlowEngine engine, MemberContents contents, Body body, Summary summary, FindingReporter reporter)
    {
        if (body.Type == null) return;
        foreach (var flow in summary.Sinks)
        {
            if (!flow.IsOwn || flow.From.Path.IsRoot || !(flow.From.Kind == RootKind.Static || flow.From is { Kind: RootKind.Parameter, Index: 0 })) continue;
            foreach (var part in contents.Of(body.Type, flow.From))
            {
                var source = (SourceSite)part.From.Tag!;
                Labels labels = source.Labels & part.Keep & flow.Keep, lost = source.Labels & ((part.BecameDefault & (flow.Keep | flow.BecameDefault)) | (part.Keep & flow.BecameDefault));
                if (labels != Labels.None || lost != Labels.None) reporter.Add(new Finding(source, part.From.Path, labels, lost, flow.Sink, flow.Role, flow.IsAttempted, flow.At, engine.Selectors.NameOf(flow.From.Path.Selector)));
            }
        }
    }

    private static bool IsIn(ImmutableArray<IOperation> blocks, Site site)
    {
        foreach (var block in blocks)
        {
            var root = block;
            while (root.Parent != null) root = root.Parent;
            if (ReferenceEquals(root.Syntax.SyntaxTree, site.Tree) && root.Syntax.Span.Contains(site.Span)) return true;
        }

        return false;
    }
}
