namespace SafeIntegration.Gating;

/// <summary>A gate as it is in force: the code's options, tightened by configuration. Immutable.</summary>
internal sealed record GateRules<TOutput>(
    double MaxErrorRate, double Assurance, double AuditRate, TimeSpan Validity, bool ReviewEverything, IReadOnlyList<ReviewRule<TOutput>> Rules)
{
    public static GateRules<TOutput> Of(string integration, GateOptions<TOutput> code, GateTightening tighter, ICollection<string> problems)
    {
        void Refuse(bool isLooser, string name, string direction)
        {
            if (isLooser)
                problems.Add($"SafeIntegration:Integrations:{integration}:{name} loosens the gate. Configuration may only make it {direction} than the code; loosen it in code, where it is reviewed.");
        }

        Refuse(tighter.MaxErrorRate > code.MaxErrorRate, nameof(code.MaxErrorRate), "lower");
        Refuse(tighter.Assurance < code.Assurance, nameof(code.Assurance), "higher");
        Refuse(tighter.AuditRate < code.AuditRate, nameof(code.AuditRate), "higher");
        LimitRule<TOutput>[] limited = [.. code.Rules.OfType<LimitRule<TOutput>>()];
        Refuse(tighter.ReviewAbove is { } wanted && limited.Any(rule => wanted > rule.Limit), nameof(tighter.ReviewAbove), "lower");
        if (tighter.ReviewAbove is not null && limited.Length == 0)
            problems.Add($"SafeIntegration:Integrations:{integration}:ReviewAbove has no ReviewAbove rule in code that it could lower. Add one, or remove the setting.");

        return new(
            Math.Min(code.MaxErrorRate, tighter.MaxErrorRate ?? code.MaxErrorRate),
            Math.Max(code.Assurance, tighter.Assurance ?? code.Assurance),
            Math.Max(code.AuditRate, tighter.AuditRate ?? code.AuditRate),
            code.Validity, tighter.ReviewEverything,
            [.. code.Rules.Select(rule => rule is LimitRule<TOutput> limit && tighter.ReviewAbove is { } lower ? limit.Lowered(lower) : rule)]);
    }
}
