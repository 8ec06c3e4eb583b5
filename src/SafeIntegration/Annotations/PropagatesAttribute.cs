namespace SafeIntegration;

/// <summary>
/// Hands on what it is given, unchanged in kind: an external value stays external, AI output stays AI output. On a method: everything given to it is in its result. On
/// parameters: what is given to the marked ones is. On a property: what is set is what is read. On a type: the same for each of its public members.
/// For code whose body the analyzers cannot see, such as an interface in another assembly.
/// </summary>
/// <example>
/// <code>
/// string Render(string template, [Propagates] object model);   // what the model carries is in the text, the template is ours
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Property
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class PropagatesAttribute : Attribute;
