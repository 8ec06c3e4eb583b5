using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.Analyzers.Payloads;

/// <summary>SI1006: a payload may change and nothing would tell. A warning on contracts; elsewhere, where contracts are only better, an info.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SilentDriftAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        "SI1006", "A payload type drifts silently",
        "'{0}' of '{1}' {2}",
        "A sender renames a member, leaves it out or adds a value. A payload type should make an error of that, not a zero, an empty list or a value without a name.");

    /// <summary>The property of a diagnostic that says what is wrong: the name of a <see cref="DriftKind"/>.</summary>
    internal const string Kind = "kind";

    private readonly PayloadNames.Files _files = new();

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
            bool knowsJson = compilation.GetTypeByMetadataName("System.Text.Json.JsonSerializer") is not null || compilation.GetTypeByMetadataName("Newtonsoft.Json.JsonConvert") is not null;
            if (!knowsJson)
                return;
            DriftSeverities severities = DriftSeverities.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            Lazy<PayloadRoots> roots = new(() => PayloadRoots.In(compilation, _files, CancellationToken.None));
            Lazy<PayloadTypes> payloads = new(() => PayloadTypes.In(compilation, roots.Value, CancellationToken.None));
            start.RegisterSymbolAction(symbol =>
            {
                INamedTypeSymbol type = (INamedTypeSymbol)symbol.Symbol;
                if (payloads.IsValueCreated || (MayDrift(type, symbol.CancellationToken) && roots.Value.MayReach(type)))
                    Look(type, payloads.Value, severities, symbol);
            }, SymbolKind.NamedType);
        });
    }

    // Most files that somebody edits have no type that could drift and is read, or part of what is read: for them nobody has to bind all that is.
    private static bool MayDrift(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        IMethodSymbol? constructor = PayloadMember.ConstructorOf(type);
        return type.GetMembers().OfType<IPropertySymbol>().Any(property => PayloadMember.DriftsOf(property, constructor, PayloadKind.Deserialized, refusesIntegers: false, cancellationToken).Any());
    }

    private static void Look(INamedTypeSymbol type, PayloadTypes payloads, DriftSeverities severities, SymbolAnalysisContext context)
    {
        PayloadKind kind = payloads.KindOf(type);
        if (kind == PayloadKind.None)
            return;
        IMethodSymbol? constructor = PayloadMember.ConstructorOf(type);
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            foreach (DriftKind drift in PayloadMember.DriftsOf(property, constructor, kind, payloads.RefusesIntegers, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, property.Locations[0], severities.For(kind), additionalLocations: null,
                    ImmutableDictionary<string, string?>.Empty.Add(Kind, drift.ToString()), property.Name, type.Name, Sentence(drift, property.Type)));
            }
        }
    }

    private static string Sentence(DriftKind drift, ITypeSymbol type) => drift switch
    {
        DriftKind.Optional => "silently keeps its default when the payload does not have it; make it required, or nullable if it may be missing",
        DriftKind.GetOnly => "has no setter, so what the payload says may be passed over and nothing tells when it is missing; make it required, with an init accessor",
        DriftKind.LenientEnum => "takes numbers that no value of the enum has; read it with a contract, or with a converter that refuses integers",
        _ => $"is money in a {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}, which does not hold cents exactly; make it a decimal",
    };
}
