// Two tasks side by side; what is asked of the slower one is whether it was done.
using System.Globalization;
using SafeIntegration;

namespace Market.Prices;

public interface IPriceBoard
{
    [Effect]
    Task ShowAsync(string article, decimal price);
}

public sealed class PriceUpdate(HttpClient exchange, IPriceBoard board)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task RunAsync(string article)
    {
        Task<string> asked = exchange.GetStringAsync($"prices/{article}");
        await Task.WhenAny(asked, Task.Delay(Patience));
        await board.ShowAsync(article, PriceOf(asked)); // expect: SI1004
    }

    private static decimal PriceOf(Task<string> asked)
    {
        if (asked.IsCompletedSuccessfully)
        {
            return decimal.Parse(asked.Result, CultureInfo.InvariantCulture);
        }

        return 9.99m;
    }
}
