namespace SafeIntegration.Contracts;

/// <summary>Says what is wrong with a payload whose members hold one by one: rules over several members, and code of the user that refuses it by an exception.</summary>
internal static class RuleFindings
{
    /// <summary>What stands in <see cref="Disagreement"/> as expected, and nowhere else.</summary>
    public const string Unexplained = "what the generated parser accepts";

    /// <summary>Begins the hint of a violation that stands for an exception.</summary>
    public const string Threw = "they threw ";

    /// <summary>The violations; empty if there is nothing to say.</summary>
    /// <param name="utf8">The payload, in which the scan found nothing.</param>
    /// <param name="root">The table of the contract.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="broken">The broken rules.</param>
    /// <param name="stop">Where the parser stopped.</param>
    public static IReadOnlyList<ContractViolation> Describe(
        ReadOnlySpan<byte> utf8, ContractNode root, ContractSettings settings, IReadOnlyList<BrokenRule> broken, ParserStop stop)
    {
        Place[] places = [.. broken.Select(rule => new Place(rule.Position, rule.Rule == BrokenRule.RepeatedElement)), new Place(stop.Position, false)];
        Location?[] locations = ContractLocator.Find(utf8, root, settings, places);
        var findings = new List<Finding>();
        int room = ContractLimits.MaxViolations - 1;
        for (int i = 0; i < Math.Min(broken.Count, room); i++)
            findings.Add(OfRule(broken[i], locations[i]));
        if (broken.Count > room)
            findings.Add(new("$", ViolationCode.Truncated, $"no more than {room} violations: there are more than are listed", "", stop.Position));
        else if (stop.Problem is { } problem)
            findings.Add(OfException(problem, locations[^1], stop.Position));
        return Findings.Place(utf8, findings);
    }

    /// <summary>The violation for a payload that the parser refuses although nothing is wrong with it: a defect of this library, which is told rather than thrown.</summary>
    public static ContractViolation Disagreement(ReadOnlySpan<byte> utf8, ParserStop stop) => Findings.Place(
        utf8,
        [new("$", ViolationCode.Rule, Unexplained, "", stop.Position) { Hint = "nothing is wrong that could be named; please report this as a defect of SafeIntegration" }])[0];

    private static Finding OfRule(BrokenRule broken, Location? location)
    {
        if (broken.Rule == BrokenRule.RepeatedElement)
            return new(location?.Path ?? "$", ViolationCode.Items, "elements that differ from each other", "", broken.Position);
        if (location?.Type?.Index != broken.Shape || location.Type.Rules.Count <= broken.Rule)
            return new("$", ViolationCode.Rule, "what a rule over several members asks for", "", broken.Position);
        ObjectRule rule = location.Type.Rules[broken.Rule];
        return new(rule.Member is null ? location.Path : ContractPath.Join(location.Path, rule.Member), rule.Code, rule.Expected, "", broken.Position);
    }

    // The message of an exception is written by code that has seen the value; its type is not.
    private static Finding OfException(Exception problem, Location? location, long position) =>
        new(location?.Path ?? "$", ViolationCode.Rule, $"what the constructor, the setters and the rules of {location?.Type?.Name ?? "the type"} accept", "", position)
        {
            Hint = $"{Threw}{problem.GetType().Name}",
        };
}
