// shape: query syntax that filters by an allow-list and groups by the tested member
using System.Collections.Immutable;
using SafeIntegration;

namespace Accounts.Currencies;

public sealed record Quote(string Currency, string Source);

public interface IAccountOpening
{
    [Effect]
    Task OpenAsync(string currency);
}

public sealed class CurrencyAccounts(HttpClient exchange, IAccountOpening opening, ILogger<CurrencyAccounts> logger)
{
    private static readonly ImmutableHashSet<string> Allowed = ["EUR", "USD", "CHF", "SEK"];

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Quote> quotes = await exchange.GetFromJsonAsync<List<Quote>>("quotes", cancellationToken) ?? [];

        var currencies =
            from quote in quotes
            where Allowed.Contains(quote.Currency)
            group quote by quote.Currency into same
            orderby same.Key
            select same.Key;

        foreach (string currency in currencies)
        {
            logger.LogInformation("Opening an account in {Currency}", currency);
            await opening.OpenAsync(currency);
        }
    }
}
