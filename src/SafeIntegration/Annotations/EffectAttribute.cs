namespace SafeIntegration;

/// <summary>
/// Changes the world outside: a payment, a message, a write that others see. On a method: a call of it is an effect, whatever its arguments carry. On a parameter: only what is
/// given there matters. On a property: setting it is an effect. On a type: every public method of it is one. Input that nobody validated and AI output that nobody reviewed must not reach it.
/// </summary>
/// <remarks>Not to be confused with the effects of an integration, such as <c>IdempotentEffect</c>, which run after its checks and need no mark.</remarks>
/// <example>
/// <code>
/// [Effect]
/// public void OpenGate(string lane) => _controller.Write(lane, 1);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Property
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class EffectAttribute : Attribute;
