using System.Globalization;
using SafeIntegration;

namespace Platform.Billing;

public sealed record Usage(Guid Customer, string Model, long Tokens);

public interface ICustomerAccounts
{
    [Effect]
    Task ChargeAsync(Guid customer, decimal amount, CancellationToken cancellationToken);
}

public static class Resilient
{
    public static async Task<T> OrElseAsync<T>(Func<CancellationToken, Task<T>> read, T fallback, int attempts, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await read(cancellationToken);
            }
            catch (Exception problem) when (problem is HttpRequestException or FormatException)
            {
                if (attempt >= attempts)
                    return fallback;
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), cancellationToken);
            }
        }
    }
}

public sealed class UsageBilling(HttpClient provider, ICustomerAccounts accounts)
{
    public async Task BillAsync(Usage usage, CancellationToken cancellationToken)
    {
        decimal price = await Resilient.OrElseAsync(token => ReadPriceAsync(usage.Model, token), 0.000002m, attempts: 3, cancellationToken);
        decimal amount = decimal.Round(usage.Tokens * price, 2);
        await accounts.ChargeAsync(usage.Customer, amount, cancellationToken); // expect: SI1004
    }

    private async Task<decimal> ReadPriceAsync(string model, CancellationToken cancellationToken)
    {
        string text = await provider.GetStringAsync($"models/{model}/price", cancellationToken);
        return decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
