using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Rules;

/// <summary>The rules that follow values. {0} is the value in the user's words, {1} the source, {2} its line, {3} the sink.</summary>
internal static class FlowRules
{
    public static readonly DiagnosticDescriptor UnvalidatedPayload = RuleDescriptor.Warning(
        "SI1001", "An external payload reaches an effect without validation",
        "'{0}' comes from '{1}' at line {2} and reaches '{3}'; validate it with a contract",
        "What comes from outside changes without notice. An effect must depend only on what was checked.");

    public static readonly DiagnosticDescriptor EffectOnUnknownValue = RuleDescriptor.Warning(
        "SI1002", "An effect runs when an external member is missing or unknown",
        "'{0}' comes from '{1}' at line {2} and decides whether '{3}' runs, which it would also do if the value were missing or one nobody has seen; validate it with a contract",
        "When the other side renames a member or adds a value, the condition falls on the side of its default. That side must not act.");

    public static readonly DiagnosticDescriptor IgnoredValidation = RuleDescriptor.Warning(
        "SI1003", "A validation result is ignored",
        "'{0}' comes from '{1}' at line {2}, its validation does not stop it, and it reaches '{3}'; return or throw when the validation fails",
        "A validation helps only if its failure path does not go on to the effect.");

    public static readonly DiagnosticDescriptor SwallowedFailure = RuleDescriptor.Warning(
        "SI1004", "A failure is swallowed and work continues",
        "'{0}' stands in for what could not be had of '{1}' at line {2} and reaches '{3}'; let the failure stop the work, or send the item to review",
        "A default that replaces a failed parse, validation or model call looks like a real value to everything after it.");

    public static readonly DiagnosticDescriptor UnknownBecomesKnown = RuleDescriptor.Warning(
        "SI1005", "An unknown value silently becomes a known one",
        "'{0}' comes from '{1}' at line {2}, an unknown value of it becomes a known one, and that reaches '{3}'; treat the unknown value as a failure",
        "A default arm or a fallback turns a value that nobody has seen into one that everybody trusts.");

    public static readonly DiagnosticDescriptor UncheckedResponse = RuleDescriptor.Warning(
        "SI1007", "A response body is used before its status is checked",
        "The response of '{1}' at line {2} is read by '{3}' before its status is checked; call EnsureSuccessStatusCode first",
        "The body of a failed response is an error page or a problem document, not the payload.");

    public static readonly DiagnosticDescriptor UnreviewedOutput = RuleDescriptor.Warning(
        "SI2001", "AI output reaches an effect without a review path",
        "'{0}' is AI output of '{1}' at line {2} and reaches '{3}' without a review path; submit it to an integration",
        "A model's answer is plausible even when it is wrong. An effect needs a gate or a person before it.");

    public static readonly DiagnosticDescriptor EffectChosenByOutput = RuleDescriptor.Warning(
        "SI2002", "An effect is chosen by AI output that nobody reviewed",
        "'{0}' is AI output of '{1}' at line {2} and decides whether '{3}' runs; let an integration's gate decide",
        "A comparison with a constant does not help: the label itself may be wrong.");

    public static readonly DiagnosticDescriptor UncheckedDeserialization = RuleDescriptor.Warning(
        "SI2003", "AI text is deserialised without an output contract",
        "'{0}' is AI output of '{1}' at line {2} and is deserialised by '{3}' without an output contract; parse it with a contract",
        "Deserialisation fills what is missing with defaults, so an invented or cut answer looks complete.");

    public static readonly DiagnosticDescriptor HandPickedThreshold = RuleDescriptor.Warning(
        "SI2006", "A confidence is compared with a hand-picked constant",
        "'{0}' comes from '{1}' at line {2} and a hand-picked threshold on it decides whether '{3}' runs; let an integration earn the threshold",
        "A model's confidence is not a probability. What a threshold is worth must be measured on reviewed items.");

    public static readonly DiagnosticDescriptor OutputBecomesCode = RuleDescriptor.Warning(
        "SI2007", "AI output becomes SQL, code, a process, a path or HTML",
        "'{0}' is AI output of '{1}' at line {2} and becomes {4} in '{3}'; pass it as a parameter or map it to a fixed set of values",
        "Review does not make text safe to execute.");

    public static readonly DiagnosticDescriptor UntrustedInstruction = RuleDescriptor.Warning(
        "SI2008", "Untrusted text enters an instruction to a model",
        "'{0}' comes from '{1}' at line {2} and becomes part of an instruction in '{3}'; put it into a user message",
        "A model obeys its instructions. Text from outside belongs into user messages, delimited.");

    public static readonly DiagnosticDescriptor ToolWithEffect = RuleDescriptor.Warning(
        "SI2009", "A model's tool has an effect and needs no approval",
        "The tool '{0}' runs '{3}' whenever the model calls it; wrap it in ApprovalRequiredAIFunction or let it submit to an integration",
        "A tool's arguments are AI output. A tool that changes something needs an approval.");

    public static readonly DiagnosticDescriptor UnmarkedReply = RuleDescriptor.Info(
        "SI2010", "AI output leaves to an HTTP caller unmarked",
        "'{0}' is AI output of '{1}' at line {2} and is returned to an HTTP caller unmarked; mark the returned type or member with [AiOutput]",
        "Whoever receives generated text should be able to tell.");

    public static readonly DiagnosticDescriptor BudgetExceeded = RuleDescriptor.Info(
        "SI9001", "A method is too large to follow every value",
        "'{0}' is too large to follow every value; what it does with payloads and AI output was estimated",
        "The analysis stops after a number of steps and takes the coarse answer, so that a build never hangs. Split the method to have it followed exactly.");
}
