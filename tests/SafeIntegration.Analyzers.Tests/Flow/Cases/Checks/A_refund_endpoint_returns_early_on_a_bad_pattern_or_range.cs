// shape: minimal API endpoint with early returns
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Refunds.Api;

public sealed record RefundRequest(string? Iban, decimal Amount);

public interface IRefundBank
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken);
}

public static class RefundEndpoints
{
    private static readonly Regex IbanPattern = new(@"\A[A-Z]{2}[0-9]{20}\z", RegexOptions.CultureInvariant);

    public static IEndpointRouteBuilder MapRefunds(this IEndpointRouteBuilder app)
    {
        app.MapPost("/refunds", async (RefundRequest request, IRefundBank bank, CancellationToken cancellationToken) =>
        {
            if (request.Iban is null || !IbanPattern.IsMatch(request.Iban))
                return Results.BadRequest("iban");
            if (request.Amount is <= 0m or > 500m)
                return Results.BadRequest("amount");

            await bank.TransferAsync(request.Iban, request.Amount, cancellationToken);
            return Results.Accepted();
        });
        return app;
    }
}
