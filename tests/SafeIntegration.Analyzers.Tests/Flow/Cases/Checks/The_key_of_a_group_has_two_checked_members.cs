// shape: GroupBy with an anonymous key of filtered elements
using SafeIntegration;

namespace Groups.Pairs;

public sealed record Quote(string Currency, string Source, int Qty);

public interface IDesk
{
    [Effect]
    Task OpenAsync(string currency);

    [Effect]
    Task BookAsync(string currency, int qty);
}

public sealed class Job(HttpClient shop, IDesk desk)
{
    private static readonly HashSet<string> Allowed = ["EUR", "USD"];

    public async Task RunAsync(CancellationToken token)
    {
        List<Quote> quotes = await shop.GetFromJsonAsync<List<Quote>>("x", token) ?? [];
        foreach (var same in quotes.Where(quote => Allowed.Contains(quote.Currency) && quote.Qty > 0).GroupBy(quote => new { quote.Currency, quote.Qty })) await desk.BookAsync(same.Key.Currency, same.Key.Qty);
    }
}
