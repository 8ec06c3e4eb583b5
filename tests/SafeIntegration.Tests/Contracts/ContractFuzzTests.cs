using System.Text;
using CsCheck;

namespace SafeIntegration.Tests.Contracts;

/// <summary>Whatever comes in: a contract answers, and what it says holds nothing of the payload's values.</summary>
public sealed class ContractFuzzTests
{
    private const string Seed = "0000JWQGVTfc";

    // Every value carries it, in a form that JSON does not change.
    private const string Secret = "s3cr3t";

    private static readonly string[] Names = ["id", "status", "createdAt", "total", "lines", "tags", "stock", "texts", "note", "rank", "weight", "link", "payment", "kind", "sku", "quantity", "other"];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.Const($"\"{Secret}\""), Gen.Const($"\"ABC-01{Secret}\""), Gen.Const($"\"https://{Secret}.example\""), Gen.Const($"\"2026-03-02T09:00:00Z{Secret}\""),
        Any("\"Paid\"", "\"Paid, Shipped\"", "\"2026-03-02T09:00:00Z\"", "\"\\ud800\"", "\"card\""),
        Any("null", "true", "1e400", "-0", "12345678901234567890", "1.5", "7"));

    [Fact]
    public void Any_json_is_answered_without_an_exception_and_without_a_value() =>
        Json(depth: 4).Sample(AssertAnswers, seed: Seed, iter: 20_000);

    [Fact]
    public void Any_damage_to_json_is_answered_without_an_exception_and_without_a_value() =>
        Gen.Select(Json(depth: 4), Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 2]).Sample(
            (json, place, value, way) => AssertAnswers(Damage(Encoding.UTF8.GetBytes(json), place, value, way)), seed: Seed, iter: 20_000);

    [Fact]
    public void Any_bytes_are_answered_without_an_exception() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Contract.Of<Order>().Parse(bytes).IsValid ? throw new InvalidOperationException("Noise is no order.") : true, seed: Seed, iter: 5_000);

    [Fact]
    public void What_a_contract_accepts_it_reads_back_the_same_after_writing() =>
        Json(depth: 4).Sample(
            json =>
            {
                IContract<Order> contract = Contract.Of<Order>();
                if (!contract.Parse(Encoding.UTF8.GetBytes(json)).TryGetValue(out Order? order))
                    return;
                ReadOnlyMemory<byte> written = contract.Write(order);
                Assert.Equal(written.ToArray(), contract.Write(contract.Parse(written).Value).ToArray());
            },
            seed: Seed, iter: 20_000);

    private static void AssertAnswers(string json) => AssertAnswers(Encoding.UTF8.GetBytes(json));

    private static void AssertAnswers(byte[] payload)
    {
        ContractResult<Order> result = Contract.Of<Order>().Parse(payload);
        string told = string.Join("\n", result.Violations) + new ContractException("test.order.v1", result.Violations).Message;
        Assert.DoesNotContain(Secret, told, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>JSON that looks like an order, more or less.</summary>
    private static Gen<string> Json(int depth) => depth == 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Gen.Select(Any(Names), Json(depth - 1)).Select((name, value) => $"\"{name}\":{value}").Array[0, 6].Select(members => "{" + string.Join(",", members) + "}"),
            Json(depth - 1).Array[0, 3].Select(items => "[" + string.Join(",", items) + "]"),
            Order(depth - 1),
            Json(depth - 1).Select(value => $$"""{"{{Secret}}":{{value}}}""").Select(value => $$"""{"stock":{{value}},"texts":{{value}}}"""));

    private static Gen<string> Order(int depth) => Gen.Select(
        Gen.OneOf(Gen.Const("\"o1\""), Scalar), Gen.OneOf(Gen.Const("\"Paid\""), Scalar), Gen.OneOf(Gen.Const("3"), Json(depth)), Gen.OneOf(Gen.Const("{\"a\":1}"), Json(depth)),
        (id, status, total, stock) =>
            $$"""{"id":{{id}},"status":{{status}},"createdAt":"2026-03-02T09:00:00Z","total":{{total}},"lines":[{"sku":"ABC-01","quantity":2}],"tags":[],"stock":{{stock}}}""");

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
