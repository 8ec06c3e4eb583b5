using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>One member of an object, with what its type and its attributes ask of it. Immutable.</summary>
internal sealed class FallbackMember
{
    public required JsonPropertyInfo Json { get; init; }

    public string Name => Json.Name;

    /// <summary>The name in C#.</summary>
    public string Property => (Json.AttributeProvider as MemberInfo)?.Name ?? Json.Name;

    /// <summary>The type of the value, out of <see cref="Optional{T}"/> and <see cref="Nullable{T}"/>.</summary>
    public required Type Type { get; init; }

    /// <summary>Whether null is a value.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>A member without a setter is computed: what a payload says about it is not read.</summary>
    public bool IsRead => Json.Set is not null || Json.AssociatedParameter is not null || Json.ObjectCreationHandling is not null;

    /// <summary>Which of the elements of the value may be null; null where nothing is known about it.</summary>
    public required NullabilityInfo? Nullability { get; init; }

    public required IReadOnlyList<ValueRule> Rules { get; init; }

    public required IReadOnlyList<LateRule> LateRules { get; init; }

    /// <summary>The value; false if the member is left out.</summary>
    public bool TryGet(object owner, out object? value)
    {
        value = Json.Get!(owner);
        if (value is not IOptional optional)
            return true;
        value = optional.Boxed;
        return optional.IsPresent;
    }
}

/// <summary>Which elements of a list or dictionary may be null.</summary>
internal static class Nullability
{
    /// <summary>Whether an element may be null, as far as it is known.</summary>
    public static bool AllowsNullElements(NullabilityInfo? list, Type element) =>
        Nullable.GetUnderlyingType(element) is not null || element == typeof(object) || OfElements(list)?.WriteState == NullabilityState.Nullable;

    /// <summary>What is known about the elements.</summary>
    public static NullabilityInfo? OfElements(NullabilityInfo? list) => list switch
    {
        null => null,
        { ElementType: { } element } => element,
        { GenericTypeArguments: [.., var last] } => last,
        _ => null,
    };
}
