using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Names;
using SafeIntegration.Analyzers.Flow;
using SafeIntegration.Analyzers.Lowering;
using SafeIntegration.Analyzers.Reporting;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers;

/// <summary>Follows payloads and AI output to their effects: one analysis for all the rules that follow values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : DiagnosticAnalyzer
{
    private readonly SyntaxIndexes _indexes = new();

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

    private void Start(CompilationStartAnalysisContext context)
    {
        var catalogue = MemberCatalogue.Create(context.Compilation, context.Options.AdditionalFiles, context.CancellationToken, _indexes.Annotated);
        if (!catalogue.HasSources) return;
        // What the engine makes outlives the request that asked first, so it does not stop with it: the work for one body is bounded.
        var engine = new FlowEngine(context.Compilation, catalogue, _indexes, CancellationToken.None);
        var contents = new MemberContents(engine);
        var shared = new SharedContents(engine, contents);
        var tests = new TestClasses();
        context.RegisterOperationBlockAction(block => Analyze(block, engine, catalogue, contents, shared, tests));
    }

    private static void Analyze(OperationBlockAnalysisContext context, FlowEngine engine, MemberCatalogue catalogue, MemberContents contents, SharedContents shared, TestClasses tests)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (!engine.MayMatter(context.OwningSymbol, context.OperationBlocks) || tests.IsIn(context.OwningSymbol)) return;
        if (engine.Bodies.OfBlocks(context.OwningSymbol, context.OperationBlocks) is not { } body) return;
        if (!MayReport(engine, body) && !(context.OwningSymbol is IMethodSymbol tool && catalogue.IsTool(tool))) return;
        Report(context, engine, catalogue, contents, shared, body);
    }

    private static void Report(OperationBlockAnalysisContext context, FlowEngine engine, MemberCatalogue catalogue, MemberContents contents, SharedContents shared, Body body)
    {
        var summary = engine.Of(body);
        var reporter = new FindingReporter(context.ReportDiagnostic);
        AddFindings(engine, body, reporter);
        AddContents(engine, contents, body, summary, reporter);
        AddShared(engine, shared, body, summary, reporter);
        AddTool(engine, catalogue, context.OwningSymbol, summary, reporter);
        reporter.Report(site => IsIn(context.OperationBlocks, site));
        if (IsCoarse(engine, body)) context.ReportDiagnostic(Diagnostic.Create(FlowRules.BudgetExceeded, context.OwningSymbol.Locations[0], body.Name));
    }

    /// <summary>Something must be able to come in and to go out: below this body, or by what other members of its type left in the fields.</summary>
    private static bool MayReport(FlowEngine engine, Body body)
    {
        if (!engine.ReachesSink(body)) return false;
        return body.ReadsStatics || (engine.ReachOf(body) & Reaches.Source) != 0 || engine.ReadsStatics(body) || (body.Type != null && (engine.MayReceive(body.Type) || engine.Given.MayHold(body.Type) || engine.Given.IsHandedWork(body.Type))) || (body.Method is { } handler && engine.Given.MayHold(handler));
    }

    private static bool IsCoarse(FlowEngine engine, Body body)
    {
        if (engine.Of(body).IsCoarse) return true;
        foreach (var nested in body.Nested)
            if (IsCoarse(engine, nested)) return true;
        return false;
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
            if (!(flow.IsOwn || flow is { IsOfPart: true, Role: SinkRole.Data }) || flow.From.Path.IsRoot || !(flow.From.Kind == RootKind.Static || flow.From is { Kind: RootKind.Parameter, Index: 0 })) continue;
            if (flow.From.Kind != RootKind.Static && !engine.MayReceive(body.Type)) continue;
            if (!flow.IsOwn && !IsOfKnownClass(engine, body.Type, engine.Selectors.NameOf(flow.From.Path.Cut(1).Selector))) continue;
            foreach (var part in contents.Of(body.Type, flow.From, isExact: !flow.IsOwn))
            {
                var source = (SourceSite)part.From.Tag!;
                // What a part of this object has received by itself, it tells itself.
                if (!flow.IsOwn && !IsIn(body.Type, source)) continue;
                Add(engine, source, part, flow, reporter);
            }
        }
    }

    /// <summary>Sinks of what is in the objects that the type was given, as others were.</summary>
    private static void AddShared(FlowEngine engine, SharedContents shared, Body body, Summary summary, FindingReporter reporter)
    {
        foreach (var flow in summary.Sinks)
        {
            if (!flow.IsOwn || flow.From.Path.Depth < (flow.From is { Kind: RootKind.Parameter, Index: 0 } ? 2 : 1)) continue;
            var parts = flow.From switch
            {
                { Kind: RootKind.Static } => shared.OfStatic(flow.From.Path),
                { Kind: RootKind.Parameter, Index: 0 } when body.Type != null && engine.Given.MayHold(body.Type) => shared.Of(body.Type, flow.From.Path),
                { Kind: RootKind.Parameter, Index: > 0 } when flow.From.Index <= body.Parameters.Length && engine.Given.IsService(body.Parameters[flow.From.Index - 1]) => shared.OfParameter((INamedTypeSymbol)body.Parameters[flow.From.Index - 1].Type, flow.From.Path),
                _ => null,
            };
            foreach (var part in parts ?? []) Add(engine, (SourceSite)part.From.Tag!, part, flow, reporter);
        }

        if (body.Type == null || !engine.Given.IsHandedWork(body.Type)) return;
        foreach (var flow in summary.Sinks)
            if (flow is { IsOwn: true, From: { Kind: RootKind.Parameter, Index: 0, Path: { IsRoot: false } path } })
                foreach (var part in shared.OfItself(body.Type, path)) Add(engine, (SourceSite)part.From.Tag!, part, flow, reporter);
    }

    private static void Add(FlowEngine engine, SourceSite source, Part part, SinkFlow flow, FindingReporter reporter)
    {
        Labels labels = source.Labels & part.Keep & flow.Keep, lost = Value.Lost(source.Labels, Value.BecameDefault(Value.Through(Value.Entry(0, part.Keep, part.BecameDefault), flow.Keep, flow.BecameDefault)));
        if (labels != Labels.None || lost != Labels.None) reporter.Add(new Finding(source, part.From.Path, labels, lost, flow.Sink, flow.Role, flow.IsAttempted, flow.At, new Wording(engine.Selectors.NameOf(flow.From.Path.Selector) is { Length: > 0 } member ? member : source.Name), engine.Selectors));
    }

    /// <summary>A method that a model calls because of an attribute on it, and that has an effect nobody has to agree to.</summary>
    private static void AddTool(FlowEngine engine, MemberCatalogue catalogue, ISymbol owner, Summary summary, FindingReporter reporter)
    {
        if (summary.OpenEffect is not { } effect || owner is not IMethodSymbol method || !catalogue.IsTool(method) || !NeedsApproval(method) || engine.Hierarchy.HasApprovalFilter) return;
        if (method.DeclaringSyntaxReferences is not [var reference, ..] || reference.GetSyntax() is not Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax declaration) return;
        var name = declaration.Identifier;
        var source = new SourceSite(declaration.SyntaxTree, name.Span, method.Name, Labels.Ai);
        reporter.Add(new Finding(source, engine.Root, Labels.Ai, Labels.None, effect, SinkRole.Tool, false, new Site(declaration.SyntaxTree, name.Span, method.Name), new Wording(method.Name), engine.Selectors));
    }

    /// <summary>A server's tool is approved by its host, unless it says that it only reads.</summary>
    private static bool NeedsApproval(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name != "McpServerToolAttribute") continue;
            foreach (var argument in attribute.NamedArguments)
                if (argument is { Key: "ReadOnly", Value.Value: true } or { Key: "Destructive", Value.Value: false }) return true;
            return false;
        }

        return true;
    }

    /// <summary>A member whose class is known: behind an interface there may be a connection, whose content is not that of this object.</summary>
    private static bool IsOfKnownClass(FlowEngine engine, INamedTypeSymbol type, string member)
    {
        foreach (var found in type.GetMembers(member))
            if (found.TypeOfValue() is { TypeKind: TypeKind.Class, IsAbstract: false }) return true;
        return engine.Services.PrimaryConstructorOf(type) is { } primary && System.Linq.ImmutableArrayExtensions.Any(primary.Parameters, parameter => parameter.Name == member && parameter.Type is { TypeKind: TypeKind.Class, IsAbstract: false });
    }

    private static bool IsIn(INamedTypeSymbol type, Site site)
    {
        foreach (var declaration in type.DeclaringSyntaxReferences)
            if (ReferenceEquals(declaration.SyntaxTree, site.Tree) && declaration.Span.Contains(site.Span)) return true;
        return false;
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
