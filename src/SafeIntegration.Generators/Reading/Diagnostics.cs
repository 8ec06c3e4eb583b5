using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>What the generator tells about a contract.</summary>
internal static class Diagnostics
{
    private const string Category = "SafeIntegration.Contracts";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "SI4001", "A contract is not partial",
        "'{0}' is a contract, but {1} is not partial, so its parser cannot be generated and works by reflection: write 'partial'",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "The generated parser is a part of the type. Without it the contract is read by System.Text.Json and reflection, which is slower and does not work where code cannot be generated at run time.",
        HelpLink("SI4001"));

    public static readonly DiagnosticDescriptor NotLowered = new(
        "SI4002", "A contract works by reflection",
        "The parser of '{0}' cannot be generated because {1}; System.Text.Json and reflection do the work, which needs code generation at run time",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLink("SI4002"));

    public static readonly DiagnosticDescriptor PostPass = new(
        "SI4003", "A validation attribute is run as it is",
        "'{0}' on '{1}' is not a rule that the generator knows: it runs after the parse, and its message is not shown",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLink("SI4003"));

    public static readonly DiagnosticDescriptor BadRuleMethod = new(
        "SI4004", "A contract rule has the wrong shape",
        "'{0}' is not a contract rule: write 'private static bool {0}({1} value)'",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink("SI4004"));

    public static readonly DiagnosticDescriptor BadRule = new(
        "SI4005", "A validation attribute cannot be applied",
        "'{0}' cannot be applied to '{1}': {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink("SI4005"));

    public static readonly DiagnosticDescriptor PrivateSetter = new(
        "SI4006", "A member of a contract cannot be set",
        "'{0}' has a setter that is not public, so what a payload says about it is dropped: make the setter public, or write [JsonInclude] or [JsonIgnore]",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink("SI4006"));

    private static string HelpLink(string id) => $"https://github.com/safeintegration/safeintegration/blob/main/docs/rules/{id}.md";
}
