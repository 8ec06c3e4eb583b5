// shape: TryParse whose answer is discarded
using System.Globalization;
using SafeIntegration;

namespace Canteen.Orders;

public interface IKitchen
{
    [Effect]
    Task CookAsync(DateOnly day, int meals);
}

public sealed class MealForecast(HttpClient forecast, IKitchen kitchen, TimeProvider clock, ILogger<MealForecast> logger)
{
    private const string Resource = "meals";

    public async Task OrderAsync(CancellationToken cancellationToken)
    {
        DateOnly day = DateOnly.FromDateTime(clock.GetLocalNow().DateTime).AddDays(1);
        string text = await forecast.GetStringAsync(Resource, cancellationToken);

        _ = int.TryParse(text.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int meals);
        await kitchen.CookAsync(day, meals); // expect: SI1005
        logger.LogInformation("Ordered meals for {Day}", day);
    }
}
