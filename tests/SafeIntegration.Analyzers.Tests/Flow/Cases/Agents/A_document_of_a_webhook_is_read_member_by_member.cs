using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SafeIntegration;

namespace Payments.Webhooks;

public interface ISettlements
{
    [Effect]
    Task SettleAsync(Guid payment, decimal amount, DateOnly day, string currency, CancellationToken cancellationToken);
}

public sealed record Settlement(Guid Payment, decimal Amount, DateOnly Day, string Currency)
{
    public static bool TryRead(JsonElement root, [NotNullWhen(true)] out Settlement? settlement)
    {
        settlement = null;
        if (root is not { ValueKind: JsonValueKind.Object })
            return false;

        if (!root.TryGetProperty("payment", out JsonElement id) || id.ValueKind != JsonValueKind.String || !id.TryGetGuid(out Guid payment))
            return false;

        if (!root.TryGetProperty("amount", out JsonElement number) || number.ValueKind != JsonValueKind.Number || !number.TryGetDecimal(out decimal amount) || amount is <= 0 or > 50_000)
            return false;

        if (!root.TryGetProperty("day", out JsonElement date) || date.ValueKind != JsonValueKind.String || !DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", out DateOnly day))
            return false;

        if (!root.TryGetProperty("currency", out JsonElement code) || code.ValueKind != JsonValueKind.String || code.GetString() is not (("EUR" or "CHF") and var currency))
            return false;

        settlement = new Settlement(payment, amount, day, currency);
        return true;
    }
}

public static class SettlementEndpoints
{
    public static void MapSettlements(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/webhooks/settlements", async (HttpRequest request, ISettlements settlements, ILogger<Settlement> logger, CancellationToken cancellationToken) =>
        {
            using JsonDocument document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            if (!Settlement.TryRead(document.RootElement, out Settlement? settlement))
            {
                logger.LogWarning("A settlement was refused: {Document}", document.RootElement.GetRawText());
                return Results.UnprocessableEntity();
            }

            var (payment, amount, day, currency) = settlement;
            await settlements.SettleAsync(payment, amount, day, currency, cancellationToken);
            return Results.NoContent();
        });
}
