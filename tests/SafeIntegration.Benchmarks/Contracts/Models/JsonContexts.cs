using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>System.Text.Json source generation into plain classes: the baseline.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(JsonStringEnumConverter<OrderStatus>)])]
[JsonSerializable(typeof(Plain.Order)), JsonSerializable(typeof(Plain.OrderPage))]
internal sealed partial class PlainContext : JsonSerializerContext;

/// <summary>The same into records with required members.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(JsonStringEnumConverter<OrderStatus>)])]
[JsonSerializable(typeof(Records.Order), TypeInfoPropertyName = "Order"), JsonSerializable(typeof(Records.OrderPage), TypeInfoPropertyName = "OrderPage")]
internal sealed partial class RecordContext : JsonSerializerContext;

/// <summary>The strict preset into plain classes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(StrictStatusConverter)])]
[JsonSerializable(typeof(Plain.Order)), JsonSerializable(typeof(Plain.OrderPage))]
internal sealed partial class StrictPlainContext : JsonSerializerContext;

/// <summary>The strict preset into records.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(StrictStatusConverter)])]
[JsonSerializable(typeof(Records.Order), TypeInfoPropertyName = "Order"), JsonSerializable(typeof(Records.OrderPage), TypeInfoPropertyName = "OrderPage")]
internal sealed partial class StrictRecordContext : JsonSerializerContext;

/// <summary>Names only: a number is no status.</summary>
internal sealed class StrictStatusConverter() : JsonStringEnumConverter<OrderStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
