namespace SafeIntegration.Running;

/// <summary>What call and checks made of an input.</summary>
internal sealed record Assessment<TOutput>
{
    /// <summary>The output; the default value where there is none.</summary>
    public TOutput? Output { get; init; }

    /// <summary>The output as the journal keeps it; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>What was found out. Its reasons are those of the checks alone; the gate adds its own.</summary>
    public ItemChecks Checks { get; init; } = new();

    /// <summary>The part of the population the gate tells apart; empty without one.</summary>
    public string Segment { get; init; } = "";

    /// <summary>The score of the answer.</summary>
    public double Score { get; init; }

    /// <summary>Why the provider did not answer; null if it did. Then it is asked again later.</summary>
    public string? Unavailable { get; init; }

    /// <summary>The same with further reasons, which come first.</summary>
    public Assessment<TOutput> Because(IReadOnlyList<ReviewReason> reasons) =>
        reasons.Count == 0 ? this : this with { Checks = Checks with { Reasons = [.. reasons, .. Checks.Reasons] } };

    public static Assessment<TOutput> Without(string code, string text, IReadOnlyList<ContractViolation>? violations = null) =>
        new() { Checks = new() { Reasons = [new(code, text)], Violations = violations ?? [] } };
}
