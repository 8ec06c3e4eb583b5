using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Contracts;

/// <summary>Reads and writes a type by its generated contract, inside whatever System.Text.Json reads or writes.</summary>
internal sealed class ContractConverter<T>(GeneratedContract<T> contract) : JsonConverter<T>
{
    // Or System.Text.Json makes null of a payload that says nothing but null.
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Whether a member or element may be null, only the type around it knows.
        if (reader.TokenType == JsonTokenType.Null && reader.CurrentDepth > 0 && default(T) is null)
            return default!;
        // The generated parser reads spans. A reader of a sequence has a position in it.
        if (reader.Position.GetObject() is null)
            return contract.Read(ref reader);
        // The document copies the value together, into a rented buffer.
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        var whole = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(document.RootElement), reader.CurrentState.Options);
        whole.Read();
        return contract.Read(ref whole);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            contract.WriteTo(writer, value);
    }
}
