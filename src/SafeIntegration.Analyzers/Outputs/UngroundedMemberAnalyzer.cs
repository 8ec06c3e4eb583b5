using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Outputs;

/// <summary>SI2004: a property of what a model answers says neither that it must stand in the source nor what it is concluded from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UngroundedMemberAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        "SI2004", "An output property is neither grounded nor derived",
        "'{0}' is answered by the model of '{1}' and neither grounded nor derived; mark it [Grounded] if its value must stand in the source, or [Derived] with what it is concluded from",
        "A model invents values that look right. What must stand in the source can be looked for there; what is concluded can be shown to a reviewer as such. Nothing can be done for a property that says neither.");

    /// <summary>The property of a diagnostic that is there if values of the type have a spelling to look for.</summary>
    internal const string CanBeGrounded = "groundable";

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
            // The driver prepares a report for every member of every type that a symbol action might be about.
            if ((WordPlaces.In(compilation) & RuleWords.Plan) == 0 || compilation.GetTypeByMetadataName(Integrations.MetadataName) is not { } integration)
                return;
            Lazy<ImmutableDictionary<INamedTypeSymbol, string>> outputs = new(() => AnsweredTypes.In(compilation, integration, CancellationToken.None));
            start.RegisterSymbolAction(symbol => Look((INamedTypeSymbol)symbol.Symbol, outputs.Value, symbol.ReportDiagnostic), SymbolKind.NamedType);
        });
    }

    private static void Look(INamedTypeSymbol type, ImmutableDictionary<INamedTypeSymbol, string> outputs, Action<Diagnostic> report)
    {
        if (!outputs.TryGetValue(type.OriginalDefinition, out string? integration))
            return;
        foreach (IPropertySymbol property in OutputMembers.Of(type))
        {
            if (OutputMembers.IsDeclared(property) || AnsweredTypes.IsWalked(property.Type, out _) || property.Locations.Length == 0)
                continue;
            ImmutableDictionary<string, string?> facts = ImmutableDictionary<string, string?>.Empty;
            if (OutputMembers.CanBeGrounded(property.Type))
                facts = facts.Add(CanBeGrounded, "");
            report(Diagnostic.Create(Rule, property.Locations[0], facts, property.Name, integration));
        }
    }
}
