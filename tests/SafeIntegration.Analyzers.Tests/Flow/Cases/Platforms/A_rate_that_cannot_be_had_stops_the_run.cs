using SafeIntegration;

namespace Rates.Stopped;

public sealed class Rates(HttpClient bank, ILogger<Rates> logger)
{
    public async Task<bool> ApplyAsync()
    {
        decimal rate;
        try
        {
            string text = await bank.GetStringAsync("rate");
            rate = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is HttpRequestException or FormatException)
        {
            logger.LogError(exception, "There is no rate.");
            return false;
        }

        Set(rate);
        return true;
    }

    [Effect]
    private static void Set(decimal rate) => Console.WriteLine(rate);
}
