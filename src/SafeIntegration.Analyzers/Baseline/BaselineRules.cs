using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Baseline;

/// <summary>The rules a baseline can hold: all of them, the generator's included. A test compares the list with the rules there are.</summary>
internal static class BaselineRules
{
    public static ImmutableArray<SuppressionDescriptor> Suppressions { get; } = ImmutableArray.CreateRange(
        [
            "SI1001", "SI1002", "SI1003", "SI1004", "SI1005", "SI1006", "SI1007",
            "SI2001", "SI2002", "SI2003", "SI2004", "SI2005", "SI2006", "SI2007", "SI2008", "SI2009", "SI2010",
            "SI3001", "SI3002", "SI3003", "SI3004", "SI3005", "SI3006", "SI3007",
            "SI4001", "SI4002", "SI4003", "SI4004", "SI4005", "SI4006",
            "SI9001", "SI9002",
        ],
        static id => new SuppressionDescriptor(BaselineMark.SuppressionId, id, "It was there when the rules were introduced and stands in the baseline."));
}
