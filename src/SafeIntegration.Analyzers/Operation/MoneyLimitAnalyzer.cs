using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>SI3004: an integration's output holds money, and its gate has no limit above which a person looks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MoneyLimitAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Info(
        "SI3004", "A sum of money has no limit",
        "'{0}' is money and the gate has no limit for it; say with ReviewAbove from which sum a person looks at every item",
        "A certificate bounds how often the automatic lane is wrong, not how much one error costs. A limit does.");

    private const int GroundedAsMoney = 2;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if ((WordPlaces.In(start.Compilation) & RuleWords.Gate) != 0 && start.Compilation.GetTypeByMetadataName("SafeIntegration.PlanWithoutGate`2") is { } stage)
                start.RegisterOperationBlockAction(NamedOperations.Of<IInvocationOperation>(RuleWords.Gate, (block, call) => Look(call, stage, block.ReportDiagnostic)));
        });
    }

    private static void Look(IInvocationOperation call, INamedTypeSymbol stage, Action<Diagnostic> report)
    {
        if (call.TargetMethod.Name != "Gate" || !call.TargetMethod.ContainingType.Is(stage) || call.TargetMethod.ContainingType.TypeArguments.Length != 2)
            return;
        if (call.TargetMethod.ContainingType.TypeArguments[1] is not INamedTypeSymbol output || MoneyOf(output) is not { Count: > 0 } money || HasLimit(call, money))
            return;
        report(Diagnostic.Create(Rule, PlaceOf(call), string.Join("', '", money.Select(member => member.Name))));
    }

    private static List<IPropertySymbol> MoneyOf(INamedTypeSymbol output)
    {
        List<IPropertySymbol> money = [];
        for (INamedTypeSymbol? type = output; type is not null && type.SpecialType == SpecialType.None; type = type.BaseType)
        {
            foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } && IsMoney(property))
                    money.Add(property);
            }
        }

        return money;
    }

    private static bool IsMoney(IPropertySymbol property)
    {
        if (property.Type.WithoutNullable().SpecialType is not (SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single))
            return false;
        return MoneyNames.IsMoney(property.Name) || OutputMembers.Attribute(property, OutputMembers.Grounded)?.ConstructorArguments.FirstOrDefault().Value is GroundedAsMoney;
    }

    // What is not a lambda, or hands the options on, may set limits elsewhere.
    private static bool HasLimit(IInvocationOperation call, List<IPropertySymbol> money)
    {
        IOperation? configure = call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit)?.Value;
        if (configure is null or { ConstantValue: { HasValue: true, Value: null } })
            return false;
        if (configure is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
            return true;
        return lambda.Body.Descendants().Any(operation => operation switch
        {
            IInvocationOperation { TargetMethod.Name: "ReviewAbove" } => true,
            IArgumentOperation { Value: IParameterReferenceOperation given } => lambda.Symbol.Parameters.Contains(given.Parameter, SymbolEqualityComparer.Default),
            IPropertyReferenceOperation read => money.Exists(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, read.Property.OriginalDefinition)),
            _ => false,
        });
    }

    private static Location PlaceOf(IInvocationOperation call) => Places.OfName(call.Syntax);
}
