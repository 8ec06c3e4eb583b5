namespace SafeIntegration;

/// <summary>
/// Marks a static method as a rule over several members of its type: <c>[ContractRule("the total is the sum of the lines")] private static bool TotalAddsUp(Order order)</c>.
/// The method is pure, thread-safe and takes the type; false refuses the payload. It runs once everything else about the payload holds, so members are there and in range.
/// </summary>
/// <param name="expectation">What the rule asks for, as a phrase; it stands in the violation and holds no value.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContractRuleAttribute(string expectation) : Attribute
{
    /// <summary>What the rule asks for.</summary>
    public string Expectation { get; } = expectation;
}
