using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>What an effect does with the key that the library gives it.</summary>
internal static class KeyUse
{
    private static readonly ImmutableHashSet<string> RepeatableVerbs = ImmutableHashSet.Create(
        "PutAsync", "PutAsJsonAsync", "DeleteAsync", "DeleteFromJsonAsync", "GetAsync", "GetStringAsync", "GetFromJsonAsync", "GetContractAsync", "TryGetContractAsync");

    /// <summary>Whether the key is read, or the whole context goes somewhere else, where it may be.</summary>
    public static bool IsUsed(IOperation body, IParameterSymbol context) => body.DescendantsAndSelf().Any(operation =>
        operation is IParameterReferenceOperation reference
        && SymbolEqualityComparer.Default.Equals(reference.Parameter, context)
        && reference.Parent is not IPropertyReferenceOperation { Property.Name: not "IdempotencyKey" });

    /// <summary>Whether a body does anything that must not happen twice. What only says so, throws or puts a whole resource in place needs no key.</summary>
    public static bool ActsOnTheWorld(IOperation body)
    {
        bool acts = false;
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is IInvalidOperation)
                return false;
            if (operation is not IInvocationOperation { TargetMethod: var method } || IsHarmless(method))
                continue;
            if (method.ContainingNamespace?.ToDisplayString().StartsWith("System.Net.Http", StringComparison.Ordinal) == true && RepeatableVerbs.Contains(method.Name))
                return false;
            acts = true;
        }

        return acts;
    }

    private static bool IsHarmless(IMethodSymbol method)
    {
        string type = method.ContainingType.FullName();
        return type.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal)
            || type.StartsWith("Microsoft.Extensions.Logging.", StringComparison.Ordinal)
            || method.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Object
            || type is "System.Console" or "System.ArgumentNullException" or "System.Threading.CancellationToken"
            || method.Name is "ToString" or "ConfigureAwait" or "EnsureSuccessStatusCode";
    }
}
