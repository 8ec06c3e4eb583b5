using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Plans;

/// <summary>The library's names that the plan generator looks for.</summary>
internal static class PlanNames
{
    public const string Attribute = "SafeIntegration.Defining.PlanBodiesAttribute";
    public const string Library = "SafeIntegration";
    public const string Define = "Define";

    private const string Integration = "Integration";
    private const string Effect = "Effect";

    // These stages say who and when, never what is decided, and the run time keeps them out of the version, too.
    private static readonly string[] StagesOfPeopleAndTimes = ["OwnedBy", "Launch", "ReviewedBy"];
    private static readonly string[] StagesWithOptions = ["Call", "Map", "ApplyWith"];

    /// <summary>The <c>Integration&lt;TInput, TOutput&gt;</c> that a type derives from; null if it derives from none.</summary>
    public static INamedTypeSymbol? IntegrationOf(INamedTypeSymbol type) => BaseOf(type, Integration, arity: 2);

    /// <summary>Whether a type is an effect.</summary>
    public static bool IsEffect(ITypeSymbol type) => type is INamedTypeSymbol named && BaseOf(named, Effect, arity: 1) is not null;

    /// <summary>Whether an argument of this stage says who or when, or how often to try: limits of time, retries, the undo window.</summary>
    public static bool IsOutsideOfPlan(IMethodSymbol stage, IParameterSymbol? parameter) =>
        IsOfLibrary(stage.ContainingType) && (StagesOfPeopleAndTimes.Contains(stage.Name) || (parameter?.Name == "configure" && StagesWithOptions.Contains(stage.Name)));

    /// <summary>Whether a type stands in the library's own namespace.</summary>
    public static bool IsOfLibrary(ITypeSymbol? type) => type?.ContainingNamespace is { Name: Library, ContainingNamespace.IsGlobalNamespace: true };

    private static INamedTypeSymbol? BaseOf(INamedTypeSymbol type, string name, int arity)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == name && current.Arity == arity && IsOfLibrary(current))
                return current;
        }

        return null;
    }
}
