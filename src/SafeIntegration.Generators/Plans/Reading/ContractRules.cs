using Microsoft.CodeAnalysis;
using SafeIntegration.Generators.Reading;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>
/// What the types of input and output say about checks without standing in their schema: the bodies of contract rules, and how members are grounded or derived.
/// </summary>
internal static class ContractRules
{
    private const string Rule = "SafeIntegration.ContractRuleAttribute";

    /// <summary>Gives the facts about members, and pushes the rules' methods.</summary>
    public static IEnumerable<string> Of(INamedTypeSymbol integration, Stack<ISymbol> rules)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ITypeSymbol>(PlanNames.IntegrationOf(integration)?.TypeArguments ?? []);
        var facts = new List<string>();
        while (pending.Count > 0)
        {
            if (pending.Pop() is not INamedTypeSymbol type || !seen.Add(type))
                continue;
            foreach (ITypeSymbol argument in type.TypeArguments)
                pending.Push(argument);
            if (type.DeclaringSyntaxReferences.Length == 0)
                continue;
            foreach (ISymbol member in type.OriginalDefinition.GetMembers())
            {
                if (member is IMethodSymbol && member.Has(Rule))
                    rules.Push(member);
                if (member is not IPropertySymbol property)
                    continue;
                facts.AddRange(property.GetAttributes().Where(attribute => PlanNames.IsOfLibrary(attribute.AttributeClass))
                    .Select(attribute => $"{type.FullName()}.{property.Name}:{attribute}"));
                pending.Push(property.Type is IArrayTypeSymbol array ? array.ElementType : property.Type);
            }
        }

        return facts;
    }
}
