namespace SafeIntegration;

/// <summary>
/// Marks a type as a contract: the only types whose bytes may be submitted to an integration as they came in.
/// A partial type with <see cref="ContractAttribute"/> gets it from the generator; another type says it itself: <c>record Order : IPayload&lt;Order&gt;</c>.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IPayload<TSelf>
    where TSelf : IPayload<TSelf>
{
    /// <summary>The contract of the type.</summary>
    static virtual IContract<TSelf> Contract => SafeIntegration.Contract.Of<TSelf>();
}
