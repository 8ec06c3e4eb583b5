using System.Text;
using System.Text.Json.Nodes;

namespace SafeIntegration.Tests.Contracts.Scanning;

/// <summary>Payloads of tickets.</summary>
internal static class Payload
{
    public const string Valid = """
        {"id":"T-1","status":"Open","priority":2,"price":12.5,"createdAt":"2026-03-02T09:00:00Z","lines":[{"sku":"a","quantity":2}]}
        """;

    public static byte[] Bytes(this string json) => Encoding.UTF8.GetBytes(json);

    public static ContractResult<Ticket> Parse(string json, UnknownMembers unknownMembers = UnknownMembers.Report) => new TicketContract(unknownMembers).Parse(json.Bytes());

    /// <summary>The valid payload with another value for a member; null leaves it out. Changes the text, not a tree, because duplicates and lone surrogates are to stay.</summary>
    public static string With(string member, string? json)
    {
        JsonObject ticket = JsonNode.Parse(Valid)!.AsObject();
        ticket.Remove(member);
        string rest = ticket.ToJsonString();
        return json is null ? rest : $"{rest[..^1]},\"{member}\":{json}}}";
    }

    /// <summary>The valid payload with a member under another name.</summary>
    public static string Renamed(string member, string name) => Valid.Replace($"\"{member}\":", $"\"{name}\":", StringComparison.Ordinal);
}
