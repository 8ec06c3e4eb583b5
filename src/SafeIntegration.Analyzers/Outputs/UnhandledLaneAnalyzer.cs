using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Outputs;

/// <summary>SI2005: a switch over a decision or a verdict does not handle one of its cases.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnhandledLaneAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Info(
        "SI2005", "A switch over a decision does not handle a lane",
        "The switch does not handle '{0}'; handle it, or call Match, which asks for every case",
        "An item that is rejected or waits is easily forgotten, because most items are neither.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if ((WordPlaces.In(start.Compilation) & RuleWords.Switch) != 0 && Lanes.In(start.Compilation) is { } lanes)
                start.RegisterOperationBlockAction(NamedOperations.Of<IOperation>(RuleWords.Switch, (block, operation) => Look(operation, block, lanes)));
        });
    }

    private static void Look(IOperation operation, OperationBlockAnalysisContext context, Lanes lanes)
    {
        ImmutableArray<INamedTypeSymbol> missing = lanes.MissingIn(operation);
        if (missing.IsDefaultOrEmpty)
            return;
        Location place = operation.Syntax switch
        {
            SwitchStatementSyntax statement => statement.SwitchKeyword.GetLocation(),
            SwitchExpressionSyntax expression => expression.SwitchKeyword.GetLocation(),
            { } other => other.GetLocation(),
        };
        context.ReportDiagnostic(Diagnostic.Create(Rule, place, string.Join("', '", missing.Select(lane => lane.Name))));
    }
}
