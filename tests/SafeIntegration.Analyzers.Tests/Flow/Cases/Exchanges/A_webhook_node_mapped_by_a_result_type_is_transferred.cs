using System.Text.Json.Nodes;
using SafeIntegration;

namespace Exchanges.Refunds;

public sealed class Result<T> where T : class
{
    private readonly T? _value;

    private Result(T? value, string? error)
    {
        _value = value;
        Error = error;
    }

    public string? Error { get; }

    public bool IsOk => Error is null;

    public T Value => _value ?? throw new InvalidOperationException(Error);

    public static Result<T> Ok(T value) => new(value, null);

    public static Result<T> Fail(string error) => new(null, error);

    public Result<TOut> Map<TOut>(Func<T, TOut> map) where TOut : class =>
        IsOk ? Result<TOut>.Ok(map(Value)) : Result<TOut>.Fail(Error!);
}

public sealed record Transfer(string Iban, string Purpose);

public interface IBank
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, string purpose);
}

public static class RefundEndpoints
{
    private const decimal Goodwill = 25m;

    public static void MapRefunds(this IEndpointRouteBuilder app)
    {
        app.MapPost("/webhooks/refunds", async (HttpRequest request, IBank bank) =>
        {
            Result<JsonObject> body = await ReadAsync(request);
            Result<Transfer> transfer = body.Map(node => new Transfer(node["account"]!["iban"]!.GetValue<string>(), "Goodwill"));
            if (!transfer.IsOk)
                return Results.BadRequest(transfer.Error);

            await bank.TransferAsync(transfer.Value.Iban, Goodwill, transfer.Value.Purpose); // expect: SI1001
            return Results.Accepted();
        });
    }

    private static async Task<Result<JsonObject>> ReadAsync(HttpRequest request)
    {
        JsonNode? node = await JsonNode.ParseAsync(request.Body);
        return node is JsonObject found ? Result<JsonObject>.Ok(found) : Result<JsonObject>.Fail("The body is no object.");
    }
}
