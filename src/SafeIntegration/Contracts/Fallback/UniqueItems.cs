using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>The rule of <see cref="UniqueItemsAttribute"/>.</summary>
internal static class UniqueItems
{
    public static LateRule Of(UniqueItemsAttribute attribute, JsonSerializerOptions options) => new(
        ViolationCode.Items,
        attribute.By is null ? "elements that differ from each other" : $"elements that differ from each other in {attribute.By}",
        (list, _) => list is null || AreUnique((IEnumerable)list, attribute.By, options));

    private static bool AreUnique(IEnumerable list, string? by, JsonSerializerOptions options)
    {
        var seen = new HashSet<object>();
        foreach (object? item in list)
        {
            if (item is not null && (by is null ? item : MemberOf(item, by, options)) is { } key && !seen.Add(key))
                return false;
        }

        return true;
    }

    private static object? MemberOf(object item, string by, JsonSerializerOptions options)
    {
        JsonPropertyInfo member = options.GetTypeInfo(item.GetType()).Properties.FirstOrDefault(property => (property.AttributeProvider as MemberInfo)?.Name == by)
            ?? throw new InvalidOperationException($"[UniqueItems] names the member {by}, and {item.GetType().Name} has none of this name that is read from JSON.");
        return member.Get!(item);
    }
}
