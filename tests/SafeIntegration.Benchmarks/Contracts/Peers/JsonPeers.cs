using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>System.Text.Json by source generation; checks no rule.</summary>
internal sealed class JsonPeer<TOrder, TPage>(string name, JsonTypeInfo<TOrder> order, JsonTypeInfo<TPage> page) : Peer(name)
    where TOrder : class
    where TPage : class
{
    public override bool ChecksRules => false;

    public override object? ReadOrder(byte[] utf8) => JsonSerializer.Deserialize(utf8, order);

    public override object? ReadPage(byte[] utf8) => JsonSerializer.Deserialize(utf8, page);
}

/// <summary>System.Text.Json by reflection; checks no rule.</summary>
internal sealed class JsonReflectionPeer() : Peer("System.Text.Json reflection")
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() } };

    public override bool ChecksRules => false;

    public override object? ReadOrder(byte[] utf8) => JsonSerializer.Deserialize<Plain.Order>(utf8, Options);

    public override object? ReadPage(byte[] utf8) => JsonSerializer.Deserialize<Plain.OrderPage>(utf8, Options);
}
