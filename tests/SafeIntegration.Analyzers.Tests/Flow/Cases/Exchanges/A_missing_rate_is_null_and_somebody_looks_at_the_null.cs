using System.Globalization;
using System.Net.Http;
using SafeIntegration;

public sealed record Claim(Guid Id, string Currency, decimal Amount);

public interface IClaims
{
    [Effect]
    Task PayAsync(Guid claim, decimal euros, CancellationToken cancellationToken);
}

public interface IRateSource
{
    Task<decimal?> FindAsync(string currency, CancellationToken cancellationToken);
}

public sealed class CentralBankRates(HttpClient http, ILogger<CentralBankRates> logger) : IRateSource
{
    public async Task<decimal?> FindAsync(string currency, CancellationToken cancellationToken)
    {
        try
        {
            string text = await http.GetStringAsync($"latest/{currency}", cancellationToken);
            return decimal.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is HttpRequestException or FormatException)
        {
            logger.LogWarning(exception, "There is no rate for {Currency}", currency);
            return null;
        }
    }
}

public sealed class ClaimService(IRateSource rates, IClaims claims, ILogger<ClaimService> logger)
{
    public async Task<bool> PayAsync(Claim claim, CancellationToken cancellationToken)
    {
        if (await rates.FindAsync(claim.Currency, cancellationToken) is not { } rate)
        {
            logger.LogInformation("Claim {Claim} waits for a rate", claim.Id);
            return false;
        }

        await claims.PayAsync(claim.Id, decimal.Round(claim.Amount * rate, 2), cancellationToken);
        return true;
    }
}
