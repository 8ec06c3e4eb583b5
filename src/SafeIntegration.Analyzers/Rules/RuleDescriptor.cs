using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Rules;

/// <summary>Makes descriptors that agree in category and help link.</summary>
internal static class RuleDescriptor
{
    public static DiagnosticDescriptor Warning(string id, string title, string message, string description) => Of(id, DiagnosticSeverity.Warning, title, message, description);

    public static DiagnosticDescriptor Info(string id, string title, string message, string description) => Of(id, DiagnosticSeverity.Info, title, message, description);

    public static string HelpLink(string id) => "https://github.com/safeintegration/safeintegration/blob/main/docs/rules/" + id + ".md";

    private static DiagnosticDescriptor Of(string id, DiagnosticSeverity severity, string title, string message, string description) =>
        new(id, title, message, Category(id), severity, isEnabledByDefault: true, description, HelpLink(id));

    private static string Category(string id) => id[2] switch
    {
        '1' => "SafeIntegration.Payloads",
        '2' => "SafeIntegration.AiOutput",
        _ => "SafeIntegration.Operation",
    };
}
