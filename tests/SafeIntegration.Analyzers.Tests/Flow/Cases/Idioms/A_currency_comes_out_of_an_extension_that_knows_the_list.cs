using SafeIntegration;

namespace Case.TryCurrency;

public sealed record AccountRequest(string Holder, string Currency);

public static class CurrencyExtensions
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "EUR", "CHF", "USD" };

    extension(string text)
    {
        public bool TryCurrency(out string currency)
        {
            currency = text.Trim().ToUpperInvariant();
            return Known.Contains(currency);
        }
    }
}

public interface IAccountNumbers
{
    Task<long> TakeAsync(CancellationToken cancellationToken);
}

public interface ILedger
{
    [Effect]
    Task OpenAsync(long account, string currency, CancellationToken cancellationToken);
}

public sealed class AccountOpening(HttpClient portal, IAccountNumbers numbers, ILedger ledger, ILogger<AccountOpening> logger)
{
    public async Task OpenNextAsync(CancellationToken cancellationToken)
    {
        AccountRequest? request = await portal.GetFromJsonAsync<AccountRequest>("requests/next", cancellationToken);
        if (request is null)
            return;

        if (!request.Currency.TryCurrency(out string currency))
        {
            logger.LogWarning("{Holder} asks for an account in {Currency}", request.Holder, request.Currency);
            return;
        }

        long account = await numbers.TakeAsync(cancellationToken);
        await ledger.OpenAsync(account, currency, cancellationToken);
    }
}
