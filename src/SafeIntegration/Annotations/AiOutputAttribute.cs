namespace SafeIntegration;

/// <summary>
/// What is marked was made by a model and nobody has reviewed it: the result of a method, the value of a property or field, a parameter (by whoever calls the method), or, on a
/// type, what its public methods return. The analyzers follow it to effects (SI2001 to SI2009). On a type or member that is returned to an HTTP caller it also says to the
/// caller what it is, which SI2010 asks for.
/// </summary>
/// <example>
/// <code>
/// [AiOutput]
/// public Task&lt;string&gt; SummariseAsync(string text);   // what uses the summary is followed
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class AiOutputAttribute : Attribute;
