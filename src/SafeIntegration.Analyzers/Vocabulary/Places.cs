using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>Where a report stands.</summary>
internal static class Places
{
    /// <summary>The name of what is called, without type arguments: in a chain of calls the whole expression would be marked otherwise.</summary>
    public static Location OfName(SyntaxNode call) => (call as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.GetLocation(),
        SimpleNameSyntax name => name.Identifier.GetLocation(),
        { } other => other.GetLocation(),
        null => call.GetLocation(),
    };
}
