using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>SI3007: a model or a service is waited for without a way to stop.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessCallAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Info(
        "SI3007", "A model or a service is waited for without a time limit",
        "'{0}' waits for {1} and cannot be stopped; give it a cancellation token{2}",
        "A provider that hangs holds every request that waits for it. A token of the caller, or a time limit of one's own, ends that.");

    /// <summary>The property of a diagnostic that names the parameter for the token.</summary>
    internal const string Parameter = "parameter";

    private static readonly ImmutableHashSet<string> TestAttributes = ImmutableHashSet.Create("Fact", "Theory", "Test", "TestCase", "TestMethod", "DataTestMethod", "Benchmark");

    // A limit that is set where clients are registered holds for all of them.
    private static readonly ImmutableArray<string> ClientLimits = ["AddStandardResilienceHandler", "AddStandardHedgingHandler", "AddResilienceHandler", "AddPolicyHandler", "AddTransientHttpErrorPolicy", "AddServiceDefaults"];
    private static readonly ImmutableArray<string> ModelLimits = ["NetworkTimeout"];

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
            if ((WordPlaces.In(compilation) & (RuleWords.Service | RuleWords.Model)) == 0 || CallKinds.In(compilation) is not { } kinds)
                return;
            Lazy<bool> clientsAreLimited = new(() => WordScan.HasAny(compilation, ClientLimits, CancellationToken.None) || SetsTimeoutOfClients(compilation));
            Lazy<bool> modelsAreLimited = new(() => WordScan.HasAny(compilation, ModelLimits, CancellationToken.None));
            start.RegisterOperationBlockAction(NamedOperations.Of<IInvocationOperation>(RuleWords.Service | RuleWords.Model, (block, call) => Look(call, block, kinds, clientsAreLimited, modelsAreLimited)));
        });
    }

    private static void Look(IInvocationOperation call, OperationBlockAnalysisContext context, CallKinds kinds, Lazy<bool> clientsAreLimited, Lazy<bool> modelsAreLimited)
    {
        bool isModel = kinds.Models?.IsAsk(call.TargetMethod) == true;
        bool isClient = !isModel && ServiceMethods.Names.Contains(call.TargetMethod.Name) && kinds.IsHttp(call.TargetMethod.ContainingType);
        if ((!isModel && !isClient) || IsShortLived(context.OwningSymbol, call) || CancellationTokens.MissingIn(call, kinds.Token) is not { } parameter)
            return;
        if (isClient ? SetsTimeout(context.OwningSymbol.ContainingType, context.CancellationToken) || clientsAreLimited.Value : modelsAreLimited.Value)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, Places.OfName(call.Syntax), ImmutableDictionary<string, string?>.Empty.Add(Parameter, parameter),
            call.TargetMethod.Name, isModel ? "a model" : "a service", isClient ? ", or set the client's Timeout" : ""));
    }

    // A program that runs from top to bottom, and a test, are stopped from outside.
    private static bool IsShortLived(ISymbol symbol, IOperation call) =>
        (symbol is IMethodSymbol { Name: WellKnownMemberNames.EntryPointMethodName or WellKnownMemberNames.TopLevelStatementsEntryPointMethodName, IsStatic: true } && !IsInHandler(call))
        || symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && TestAttributes.Contains(type.Name.Replace("Attribute", "")));

    private static bool IsInHandler(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }

    private static bool SetsTimeout(INamedTypeSymbol? type, CancellationToken cancellationToken) =>
        type is not null && Integrations.NamesIn(type, cancellationToken).Any(IsSetTimeout);

    private static bool SetsTimeoutOfClients(Compilation compilation) => WordScan.Containing(compilation, ["Timeout"], CancellationToken.None)
        .Any(token => token.ValueText == "Timeout" && token.Parent is SimpleNameSyntax name && IsSetTimeout(name)
            && name.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddHttpClient" or "ConfigureHttpClient" or "AddRefitClient" or "ConfigureHttpClientDefaults" }));

    // client.Timeout = ..., and new HttpClient { Timeout = ... }.
    private static bool IsSetTimeout(SimpleNameSyntax name)
    {
        if (name.Identifier.ValueText != "Timeout")
            return false;
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Left == target;
    }
}
