using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>The members of a contract by reflection, as a form shows them.</summary>
internal static class FallbackForm
{
    public static IReadOnlyList<FormMember>? Of(Type type, FallbackTypes types)
    {
        FallbackType root = types.Of(type);
        return root.Json.Kind != JsonTypeInfoKind.Object
            ? null
            : [.. root.Members.Where(member => member.Json.Get is not null).Select(member => Of(member, types))];
    }

    private static FormMember Of(FallbackMember member, FallbackTypes types) => new(
        member.Name, member.Property, KindOf(types.Of(member.Type)), member.IsNullable, member.Type.IsEnum ? types.Enums.AllOf(member.Type, types.Options) : []);

    private static FormKind KindOf(FallbackType type) => type.Kind switch
    {
        _ when type.Json.Type.IsEnum => FormKind.Choice,
        _ when type.Json.Type == typeof(DateOnly) => FormKind.Date,
        JsonValueKind.True => FormKind.Boolean,
        JsonValueKind.Number => FormKind.Number,
        JsonValueKind.String => FormKind.Text,
        _ => FormKind.Json,
    };
}
