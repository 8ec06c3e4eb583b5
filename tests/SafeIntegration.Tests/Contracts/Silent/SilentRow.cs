using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Silent;

/// <summary>One payload that System.Text.Json accepts under some settings although it is not what the type says.</summary>
/// <param name="Id">The row in the documentation.</param>
/// <param name="Json">The payload.</param>
/// <param name="Web">What the web defaults make of it, as JSON; <c>refuses</c> if they throw.</param>
/// <param name="Strict">The same for <see cref="JsonSerializerOptions.Strict"/>.</param>
/// <param name="Contract">What the contract says: code and path, or the value that it reads.</param>
/// <param name="Results">What the three really say, in that order.</param>
public sealed record SilentRow(string Id, string Json, string Web, string Strict, string Contract, Func<(string Web, string Strict, string Contract)> Results)
{
    private const string Refuses = "refuses";

    private static readonly JsonSerializerOptions WebOptions = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly JsonSerializerOptions StrictOptions =
        new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() } };

    private static readonly JsonSerializerOptions Shown = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>A row over a type that is a class for System.Text.Json and a contract for us.</summary>
    public static SilentRow Of<T>(string id, string json, string web, string strict, string contract)
        where T : IPayload<T> =>
        new(id, json, web, strict, contract, () => (Read<T>(json, WebOptions), Read<T>(json, StrictOptions), Read(json, T.Contract)));

    private static string Read<T>(string json, JsonSerializerOptions options)
    {
        try
        {
            return Show(JsonSerializer.Deserialize<T>(json, options));
        }
        catch (JsonException)
        {
            return Refuses;
        }
    }

    private static string Read<T>(string json, IContract<T> contract)
    {
        ContractResult<T> result = contract.Parse(Encoding.UTF8.GetBytes(json));
        return result.TryGetValue(out T? value) ? Show(value) : string.Join(", ", result.Violations.Select(violation => $"{violation.Code} {violation.Path}"));
    }

    // A time without an offset is taken for the local time of the machine that runs this.
    private static string Show<T>(T value)
    {
        TimeSpan offset = TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified));
        string local = $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}\"";
        return JsonSerializer.Serialize(value, Shown).Replace(local, " local time\"", StringComparison.Ordinal);
    }
}
