using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Rules;

/// <summary>The rule about files of models.</summary>
internal static class CatalogueRules
{
    public static readonly DiagnosticDescriptor UnreadableModel = RuleDescriptor.Warning(
        "SI9002", "A model line cannot be read",
        "This line models nothing: {0}",
        "A line of a *.safeintegration file that cannot be read, or that names a member which does not exist, leaves the code unguarded that it was written for.");
}
