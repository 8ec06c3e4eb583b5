using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeIntegration.Analyzers.Tests.Flow.Suites;

/// <summary>The attributes that steer the analyzers, for a core that does not hold them.</summary>
internal static class StandInAttributes
{
    public static IEnumerable<SyntaxTree> For(CSharpParseOptions options)
    {
        if (typeof(ContractAttribute).Assembly.GetType("SafeIntegration.EffectAttribute") is not null)
            return [];
        string[] names = ["ExternalInput", "AiOutput", "Validates", "ReviewPath", "Effect", "Propagates"];
        string source = "namespace SafeIntegration;\n" + string.Concat(names.Select(name => $"[System.AttributeUsage(System.AttributeTargets.All)] internal sealed class {name}Attribute : System.Attribute;\n"));
        return [CSharpSyntaxTree.ParseText(source, options, "Attributes.g.cs")];
    }
}
