namespace SafeIntegration.Contracts;

/// <summary><see cref="Optional{T}"/> without its type.</summary>
internal interface IOptional
{
    bool IsPresent { get; }

    /// <summary>The value; null if there is none.</summary>
    object? Boxed { get; }
}

/// <summary>Looks into <see cref="Optional{T}"/>.</summary>
internal static class OptionalValue
{
    /// <summary>The type of the value, if a type is an <see cref="Optional{T}"/>.</summary>
    public static Type? TypeOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GenericTypeArguments[0] : null;
}
