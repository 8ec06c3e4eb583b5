using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>Writes a contract as JSON Schema, draft 2020-12.</summary>
internal static class Schema
{
    public static string Of(ContractNode root, ContractSettings settings) => throw new NotSupportedException();

    public static void WriteType(Utf8JsonWriter writer, string name, bool isNullable)
    {
        if (!isNullable)
        {
            writer.WriteString("type", name);
            return;
        }

        writer.WriteStartArray("type");
        writer.WriteStringValue(name);
        writer.WriteStringValue("null");
        writer.WriteEndArray();
    }
}
