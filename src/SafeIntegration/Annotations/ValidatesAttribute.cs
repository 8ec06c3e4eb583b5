namespace SafeIntegration;

/// <summary>
/// Validates external input. On a method: its arguments are valid once it has returned <see langword="true"/> or a result that says so, or, where it returns neither, once it has not
/// thrown; what it returns is valid. On a parameter: only that argument. On the return value or a property: only the result. On a type: what its methods return, and instances of it.
/// AI output stays AI output: a well-formed value can still be an invented one.
/// </summary>
/// <example>
/// <code>
/// public static void ThrowIfNotAllowed([Validates] string host) { … }   // after this call, host counts as validated
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Property
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class ValidatesAttribute : Attribute;
