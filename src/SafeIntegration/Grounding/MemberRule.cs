namespace SafeIntegration.Grounding;

/// <summary>What to do with one property.</summary>
internal abstract record MemberRule
{
    /// <summary>Look for the value; <paramref name="As"/> is never <see cref="MatchAs.Auto"/>.</summary>
    public sealed record Match(MatchAs As, IReadOnlyList<string> Near, bool IgnoreSign) : MemberRule;

    /// <summary>Look at the properties of the object.</summary>
    public sealed record Walk(TypePlan Plan) : MemberRule;

    public sealed record Derived(string Why) : MemberRule;

    public sealed record Undeclared : MemberRule;

    /// <summary>A mistake in the declaration.</summary>
    public sealed record Unusable(string Problem) : MemberRule;
}
