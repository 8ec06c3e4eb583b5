using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>Where a report stands.</summary>
internal static class Places
{
    /// <summary>The name of what is called: in a chain of calls the whole expression would be marked otherwise.</summary>
    public static Location OfName(SyntaxNode call) => (call as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        { } name => name.GetLocation(),
        null => call.GetLocation(),
    };
}
