using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Outputs;

/// <summary>The closed families of the library: what a decision and a verdict can be.</summary>
internal sealed class Lanes
{
    private static readonly (string Family, string[] Cases)[] Known =
    [
        ("SafeIntegration.Decision`1", ["SafeIntegration.Automatic`1", "SafeIntegration.NeedsReview`1", "SafeIntegration.Rejected`1", "SafeIntegration.Pending`1"]),
        ("SafeIntegration.Verdict`1", ["SafeIntegration.Approve`1", "SafeIntegration.Correct`1", "SafeIntegration.Decline`1", "SafeIntegration.SendBack`1"]),
    ];

    private readonly ImmutableArray<(INamedTypeSymbol Family, ImmutableArray<INamedTypeSymbol> Cases)> _families;

    private Lanes(ImmutableArray<(INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>)> families) => _families = families;

    /// <summary>Null if the compilation does not know the library.</summary>
    public static Lanes? In(Compilation compilation)
    {
        ImmutableArray<(INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>)>.Builder families = ImmutableArray.CreateBuilder<(INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>)>();
        foreach ((string name, string[] names) in Known)
        {
            ImmutableArray<INamedTypeSymbol> cases = [.. names.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
            if (compilation.GetTypeByMetadataName(name) is { } family && cases.Length == names.Length)
                families.Add((family, cases));
        }

        return families.Count == 0 ? null : new(families.ToImmutable());
    }

    /// <summary>The cases that a switch does not handle; default if it is not about one of the families.</summary>
    public ImmutableArray<INamedTypeSymbol> MissingIn(IOperation operation)
    {
        (IOperation Value, IEnumerable<(IPatternOperation? Pattern, bool HasGuard)> Arms)? read = operation switch
        {
            ISwitchExpressionOperation expression => (expression.Value, expression.Arms.Select(arm => ((IPatternOperation?)arm.Pattern, IsGuarded(arm.Guard)))),
            ISwitchOperation statement => (statement.Value, statement.Cases.SelectMany(section => section.Clauses).Select(ReadClause)),
            _ => null,
        };
        if (read is not { } found || CasesOf(found.Value.Type) is not { IsDefault: false } cases)
            return default;
        HashSet<INamedTypeSymbol> missing = new(cases, SymbolEqualityComparer.Default);
        foreach ((IPatternOperation? pattern, bool hasGuard) in found.Arms)
        {
            if (!hasGuard)
                missing.RemoveWhere(lane => pattern is null || TakesAll(pattern, lane));
        }

        return [.. cases.Where(missing.Contains)];
    }

    private ImmutableArray<INamedTypeSymbol> CasesOf(ITypeSymbol? type)
    {
        foreach ((INamedTypeSymbol family, ImmutableArray<INamedTypeSymbol> cases) in _families)
        {
            if (type is INamedTypeSymbol named && named.Is(family))
                return [.. cases.Select(lane => lane.Construct(named.TypeArguments[0]))];
        }

        return default;
    }

    // A null pattern stands for "default".
    private static (IPatternOperation?, bool) ReadClause(ICaseClauseOperation clause) => clause switch
    {
        IPatternCaseClauseOperation pattern => (pattern.Pattern, IsGuarded(pattern.Guard)),
        IDefaultCaseClauseOperation => (null, false),
        // A constant such as null takes no lane.
        _ => (null, true),
    };

    private static bool IsGuarded(IOperation? guard) => guard is not null && guard.ConstantValue is not { HasValue: true, Value: true };

    // Whether every value of the lane is taken, whatever it holds.
    private static bool TakesAll(IPatternOperation pattern, INamedTypeSymbol lane) => pattern switch
    {
        IDiscardPatternOperation => true,
        IDeclarationPatternOperation declaration => declaration.MatchedType is null || IsOrHolds(declaration.MatchedType, lane),
        ITypePatternOperation type => IsOrHolds(type.MatchedType, lane),
        IRecursivePatternOperation recursive => IsOrHolds(recursive.MatchedType, lane)
            && recursive.DeconstructionSubpatterns.All(TakesAnything) && recursive.PropertySubpatterns.All(property => TakesAnything(property.Pattern)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => TakesAll(either.LeftPattern, lane) || TakesAll(either.RightPattern, lane),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => TakesAll(both.LeftPattern, lane) && TakesAll(both.RightPattern, lane),
        INegatedPatternOperation { Pattern: ITypePatternOperation other } => !IsOrHolds(other.MatchedType, lane),
        INegatedPatternOperation { Pattern: IConstantPatternOperation } => true,
        _ => false,
    };

    private static bool TakesAnything(IPatternOperation pattern) => pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchedType: null } or IDeclarationPatternOperation { MatchesNull: true };

    private static bool IsOrHolds(ITypeSymbol? type, INamedTypeSymbol lane)
    {
        for (INamedTypeSymbol? current = lane; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, type))
                return true;
        }

        return false;
    }
}
