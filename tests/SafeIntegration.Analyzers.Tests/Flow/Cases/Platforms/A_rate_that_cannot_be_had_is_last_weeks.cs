using SafeIntegration;

namespace Rates.Old;

public sealed class Rates(HttpClient bank)
{
    private decimal _rate = 1.08m;

    public async Task ApplyAsync()
    {
        try
        {
            string text = await bank.GetStringAsync("rate");
            _rate = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is HttpRequestException or FormatException)
        {
            Console.WriteLine(exception.Message);
        }

        Set(_rate); // expect: SI1004
    }

    [Effect]
    private static void Set(decimal rate) => Console.WriteLine(rate);
}
