namespace SafeIntegration;

/// <summary>
/// What is marked comes from outside and nobody has validated it: the result of a method, the value of a property or field, a parameter (by whoever calls the method), or, on a
/// type, what its public methods return. The analyzers follow it to effects (SI1001 to SI1005). For code of your own that they cannot know, such as a driver or a message handler.
/// </summary>
/// <example>
/// <code>
/// public void Handle([ExternalInput] string body)
/// {
///     Process.Start(body);   // SI1001
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class ExternalInputAttribute : Attribute;
