// shape: GroupBy by a filtered member, Sum of another
using SafeIntegration;

namespace Groups.Sums;

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
        foreach (var same in quotes.Where(quote => Allowed.Contains(quote.Currency)).GroupBy(quote => quote.Currency)) await desk.BookAsync(same.Key, same.Sum(quote => quote.Qty)); // expect: SI1001
    }
}
