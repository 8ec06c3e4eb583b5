namespace SafeIntegration;

/// <summary>The elements of a list differ from each other.</summary>
/// <param name="by">The member of the element that must differ, by its C# name; null compares the elements themselves by <see cref="object.Equals(object)"/>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class UniqueItemsAttribute(string? by = null) : Attribute
{
    /// <summary>The member of the element that must differ; null for the element itself.</summary>
    public string? By { get; } = by;
}
