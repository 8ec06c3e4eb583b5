using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>Whether a call could be given a cancellation token.</summary>
internal static class CancellationTokens
{
    /// <summary>The name of the parameter that takes the token, of the method itself or of an overload; null if the call has a token or no way to take one.</summary>
    public static string? MissingIn(IInvocationOperation call, INamedTypeSymbol token)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Parameters.FirstOrDefault(parameter => IsToken(parameter, token)) is { } own)
            return call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && SymbolEqualityComparer.Default.Equals(argument.Parameter, own)) ? own.Name : null;
        return method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .FirstOrDefault(candidate => IsOverloadWithToken(candidate, method.OriginalDefinition, token))?.Parameters.Last().Name;
    }

    private static bool IsOverloadWithToken(IMethodSymbol candidate, IMethodSymbol method, INamedTypeSymbol token) =>
        candidate.OriginalDefinition is { } definition
        && definition.IsStatic == method.IsStatic
        && definition.Arity == method.Arity
        && definition.DeclaredAccessibility == Accessibility.Public
        && definition.Parameters.Length == method.Parameters.Length + 1
        && IsToken(definition.Parameters[definition.Parameters.Length - 1], token)
        && method.Parameters.Zip(definition.Parameters, (left, right) => SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(same => same);

    private static bool IsToken(IParameterSymbol parameter, INamedTypeSymbol token) => SymbolEqualityComparer.Default.Equals(parameter.Type, token);
}
