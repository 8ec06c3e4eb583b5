// shape: GroupBy by another member than the filtered one
using SafeIntegration;

namespace Groups.Others;

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
        foreach (var same in quotes.Where(quote => Allowed.Contains(quote.Currency)).GroupBy(quote => quote.Source)) await desk.OpenAsync(same.Key); // expect: SI1001
    }
}
