namespace SafeIntegration;

/// <summary>
/// AI output is reviewed here before anything happens with it, by a person or a gate of your own. On a method: what it returns is reviewed, and so are its arguments once it has
/// returned <see langword="true"/>. On a parameter: what is given there goes to review and is no effect. On the return value or a property: the result is reviewed. On a type:
/// the same for each of its methods.
/// </summary>
/// <remarks>Review does not make text safe to execute: SI2007 stays.</remarks>
/// <example>
/// <code>
/// [ReviewPath]
/// public Task&lt;Reply&gt; ApproveAsync(Reply draft);   // a clerk signs it; what comes back may be sent
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Property
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class ReviewPathAttribute : Attribute;
