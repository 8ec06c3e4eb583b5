using System.Text;
using CsCheck;

namespace SafeIntegration.Tests.Contracts.Scanning;

/// <summary>Whatever comes in: a generated contract answers, parser and scan agree, and what is told holds nothing of the payload's values.</summary>
public sealed class SecrecyTests
{
    private const string Seed = "0000JWQGVTfc";
    private const string Secret = "s3cr3t";
    private const string Disagreement = "defect of SafeIntegration";

    private static readonly string[] Names = ["id", "status", "priority", "price", "createdAt", "lines", "stock", "note", "extra", "parent", "mood", "sku", "quantity", "Price", "pri\\u006frity", "other", "\\ud800"];

    private static readonly Gen<string> Scalar = Any(
        $"\"{Secret}\"", $"\"T-{Secret}\"", $"\"Open{Secret}\"", $"\"2026-03-02T09:00:00Z{Secret}\"", "\"T-1\"", "\"Open\"", "\"Good\"", "\"2026-03-02T09:00:00Z\"", "\"\\ud800\"",
        "null", "true", "1e400", "-0", "12345678901234567890", "1.5", "3");

    // Names of members are told, for somebody has to find them; keys of dictionaries are data.
    private static readonly Gen<string> Stock = Any($"{{\"{Secret}\":1}}", $"{{\"{Secret}\":\"{Secret}\",\"{Secret}\":1}}", $"{{\"{Secret}\":{{\"{Secret}\":null}}}}", $"{{\"{Secret}\\ud800\":1}}");

    [Fact]
    public void Any_json_is_answered_without_a_value() => Ticket(depth: 3).Sample(json => AssertAnswers(json.Bytes()), seed: Seed, iter: 20_000);

    [Fact]
    public void Any_damage_to_json_is_answered_without_a_value() =>
        Gen.Select(Ticket(depth: 2), Gen.Int[0, 10_000], Gen.Byte.Where(EndsNoDictionary), Gen.Int[0, 2]).Sample(
            (json, place, value, way) => AssertAnswers(Damage(json.Bytes(), place, value, way)), seed: Seed, iter: 20_000);

    // A dictionary that ends early makes members of its keys, and names of members are told.
    private static bool EndsNoDictionary(byte value) => value != '}';

    private static void AssertAnswers(byte[] payload)
    {
        foreach (UnknownMembers unknownMembers in new[] { UnknownMembers.Report, UnknownMembers.Reject })
        {
            var contract = new TicketContract(unknownMembers);
            ContractResult<Ticket> result = contract.Parse(payload);
            string told = string.Join("\n", result.Violations.Select(violation => violation.ToString()).Concat(result.UnknownMembers));
            Assert.DoesNotContain(Secret, told, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Disagreement, told, StringComparison.Ordinal);
            if (result.IsValid)
                Assert.Empty(SafeIntegration.Contracts.ContractScan.Run(payload, contract.Shape, new("x", 6) { UnknownMembers = unknownMembers }).Violations);
        }
    }

    private static Gen<string> Ticket(int depth) => Gen.Select(
        Mostly("\"T-1\"", depth), Mostly("\"Open\"", depth), Mostly("2", depth), Mostly("12.5", depth), Mostly("[{\"sku\":\"a\",\"quantity\":2}]", depth), Members(depth),
        (id, status, priority, price, lines, more) =>
            $$"""{"id":{{id}},"status":{{status}},"priority":{{priority}},"price":{{price}},"createdAt":"2026-03-02T09:00:00Z","lines":{{lines}}{{more}}}""");

    private static Gen<string> Mostly(string good, int depth) => Gen.Frequency((8, Gen.Const(good)), (1, Json(depth)));

    private static Gen<string> Members(int depth) => Gen.OneOf(Gen.Select(Any(Names), Json(depth)).Select((name, value) => $",\"{name}\":{value}"), Stock.Select(value => $",\"stock\":{value}")).Array[0, 3].Select(string.Concat);

    private static Gen<string> Json(int depth) => depth == 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Gen.Select(Any(Names), Json(depth - 1)).Select((name, value) => $"\"{name}\":{value}").Array[0, 5].Select(members => "{" + string.Join(",", members) + "}"),
            Json(depth - 1).Array[0, 3].Select(items => "[" + string.Join(",", items) + "]"),
            Ticket(depth - 1));

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static byte[] Damage(byte[] json, int place, byte value, int way)
    {
        int at = place % (json.Length + 1);
        return way switch
        {
            0 => [.. json[..at], value, .. json[at..]],
            1 => [.. json[..at], .. json[Math.Min(json.Length, at + 1)..]],
            _ => json[..at],
        };
    }
}
