namespace SafeIntegration;

/// <summary>
/// AI output is reviewed here before anything happens with it, by a person or a gate of your own. On a method that returns a <see cref="bool"/>, awaited or not: its arguments are
/// reviewed where it returned <see langword="true"/>. On any other: its arguments and what it returns are reviewed after it. On parameters: only those arguments. On a property: its
/// value. On a type: the same for each of its public members.
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
