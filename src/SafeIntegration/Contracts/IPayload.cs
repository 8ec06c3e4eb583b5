namespace SafeIntegration;

/// <summary>
/// Marks a type as a contract: the only types whose bytes may be submitted to an integration as they came in.
/// <code>[Contract("acme.orders.v1")] public sealed record Order : IPayload&lt;Order&gt; { … }</code>
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IPayload<TSelf>
    where TSelf : IPayload<TSelf>
{
    /// <summary>The contract of the type.</summary>
    static virtual IContract<TSelf> Contract => SafeIntegration.Contract.Of<TSelf>();
}
