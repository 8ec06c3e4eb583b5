// shape: webhook whose amount may be missing
using SafeIntegration;

namespace Pay.Hooks;

public sealed record PaymentHook(int Order, decimal? Amount, string? Currency);

public static class PaymentHooks
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/pay", async (PaymentHook hook, IBookings bookings) =>
    {
        decimal amount = hook.Amount ?? 0m;
        await bookings.BookAsync(hook.Order, amount); // expect: SI1001, SI1005
        return Results.Ok();
    });
}

public interface IBookings
{
    [Effect]
    Task BookAsync(int order, decimal amount);
}
