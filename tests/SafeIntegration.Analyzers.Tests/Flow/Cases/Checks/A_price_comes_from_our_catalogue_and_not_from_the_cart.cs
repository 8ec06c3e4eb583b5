// shape: dictionary of own articles, the total recomputed from it
using SafeIntegration;

namespace Kiosk.Checkout;

public sealed record Article(string Number, decimal Price);

public sealed record CartLine(string? Number, decimal Price);

public interface ICashDesk
{
    [Effect]
    Task ChargeAsync(IReadOnlyList<string> numbers, decimal total);
}

public sealed class Checkout(IReadOnlyDictionary<string, Article> catalogue, ICashDesk desk)
{
    public async Task<IResult> PayAsync([ExternalInput] IReadOnlyList<CartLine> cart)
    {
        decimal total = 0m;
        List<string> numbers = new(cart.Count);
        foreach (CartLine line in cart)
        {
            if (line.Number is null || !catalogue.TryGetValue(line.Number, out Article? article))
                return Results.BadRequest("An article is not known.");
            total += article.Price;
            numbers.Add(article.Number);
        }

        await desk.ChargeAsync(numbers, total);
        return Results.Ok(total);
    }
}
