using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOffice.Orders;

/// <summary>Reads and writes an enum as snake_case names; a number is refused.</summary>
public sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
