namespace SafeIntegration;

/// <summary>
/// Validates external input, awaited or not. On a method that returns a <see cref="bool"/>: its arguments are valid where it returned <see langword="true"/>. On one that returns nothing:
/// its arguments are valid after it, since it throws otherwise. On any other, and on a property: what it returns is valid. On parameters: only those arguments. On a type: the same for
/// each of its public members. AI output stays AI output: a well-formed value can still be an invented one.
/// </summary>
/// <example>
/// <code>
/// public static void ThrowIfNotAllowed([Validates] string host) { … }   // after this call, host counts as validated
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Property
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class ValidatesAttribute : Attribute;
