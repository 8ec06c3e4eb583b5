using System.Globalization;
using SafeIntegration;

namespace TopUps;

public sealed class TopUp(HttpRequest request)
{
    public IResult Run(Guid card)
    {
        if (!decimal.TryParse(request.Form["amount"], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount) || amount is <= 0 or > 500)
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["amount"] = ["between 0 and 500"] });
        Load(card, amount);
        return Results.NoContent();
    }

    [Effect]
    private static void Load(Guid card, decimal amount) => Console.WriteLine($"{card} {amount}");
}
