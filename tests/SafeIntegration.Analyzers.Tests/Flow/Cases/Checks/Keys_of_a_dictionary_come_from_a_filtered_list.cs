// shape: ToDictionary with keys of filtered elements
using SafeIntegration;

namespace Groups.Dictionaries;

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
        foreach (var currency in quotes.Where(quote => Allowed.Contains(quote.Currency)).ToDictionary(quote => quote.Currency, quote => 1).Keys) await desk.OpenAsync(currency);
    }
}
