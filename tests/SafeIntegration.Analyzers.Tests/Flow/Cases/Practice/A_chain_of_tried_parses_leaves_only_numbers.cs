// shape: kiosk order with three fields of a form, all parsed in one condition
using System.Globalization;
using SafeIntegration;

namespace Kiosk;

public interface IKitchen
{
    [Effect]
    Task CookAsync(int meal, int pieces, TimeOnly ready);
}

public static class KioskEndpoint
{
    public static async Task<IResult> OrderAsync(HttpRequest request, IKitchen kitchen)
    {
        IFormCollection form = await request.ReadFormAsync();
        if (!int.TryParse(form["meal"], NumberStyles.None, CultureInfo.InvariantCulture, out int meal)
            || !int.TryParse(form["pieces"], out int pieces) || pieces is < 1 or > 20
            || !TimeOnly.TryParseExact(form["ready"], "HH:mm", out TimeOnly ready))
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["form"] = ["Meal, pieces and time are needed."] });
        }

        (int Meal, int Pieces) order = (meal, pieces);
        await kitchen.CookAsync(order.Meal, order.Pieces, ready);
        return Results.Accepted(value: form["name"].ToString());
    }
}
