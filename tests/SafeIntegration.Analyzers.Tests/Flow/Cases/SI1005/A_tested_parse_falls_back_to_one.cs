// The test chooses between the number and a number that nobody sent.
using System.Globalization;
using SafeIntegration;

namespace Shop.Baskets;

public sealed class AddToBasket
{
    public IResult Handle(HttpContext context, int product)
    {
        string text = context.Request.Query["quantity"].ToString();
        int quantity = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 1;
        Reserve(product, quantity); // expect: SI1005
        return Results.Ok();
    }

    [Effect]
    private static void Reserve(int product, int quantity) => Console.WriteLine($"{product}: {quantity}");
}
