// shape: open generic handlers resolved by interface, message given on through the base class
using SafeIntegration;

namespace Trading;

public interface IHandler<in T>
{
    ValueTask HandleAsync(T message, CancellationToken cancellationToken);
}

public abstract class Auditing<T> : IHandler<T>
{
    public ValueTask HandleAsync(T message, CancellationToken cancellationToken) => CoreAsync(message, cancellationToken);

    protected abstract ValueTask CoreAsync(T message, CancellationToken cancellationToken);
}

public sealed record Bid(string Isin, decimal Limit);

public sealed class BidHandler(IExchange exchange) : Auditing<Bid>
{
    protected override async ValueTask CoreAsync(Bid bid, CancellationToken cancellationToken) => await exchange.PlaceAsync(bid.Isin, bid.Limit, cancellationToken);
}

public interface IExchange
{
    [Effect]
    Task PlaceAsync(string isin, decimal limit, CancellationToken cancellationToken);
}

public static class BidEndpoint
{
    public static async Task<IResult> PostAsync(HttpContext context, IHandler<Bid> handler)
    {
        Bid? bid = await context.Request.ReadFromJsonAsync<Bid>();
        if (bid is not { Limit: var limit } || limit.Scale > 4)
            return Results.BadRequest();
        await handler.HandleAsync(bid with { Isin = bid.Isin.ToUpperInvariant() }, context.RequestAborted); // expect: SI1001, SI1002
        return Results.Ok();
    }
}
