// shape: parse-don't-validate struct with TryCreate and out
using System.Globalization;
using SafeIntegration;

namespace Shop.Discounts;

public readonly struct Discount
{
    private Discount(int percent) => Percent = percent;

    public int Percent { get; }

    public static bool TryCreate(string? text, out Discount discount)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent is >= 1 and <= 40)
        {
            discount = new Discount(percent);
            return true;
        }

        discount = default;
        return false;
    }
}

public interface IPriceList
{
    [Effect]
    void Lower(string season, int percent);
}

public sealed class CampaignWebhook(IPriceList prices, IConfiguration configuration)
{
    public IResult Receive(HttpRequest request)
    {
        if (!Discount.TryCreate(request.Query["percent"], out Discount discount))
            return Results.UnprocessableEntity();

        prices.Lower(configuration["Campaign:Season"] ?? throw new InvalidOperationException("No season."), discount.Percent);
        return Results.Ok();
    }
}
