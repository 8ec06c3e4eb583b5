// What fails is two calls away from the handler.
using System.Globalization;
using SafeIntegration;

namespace Invoicing.Currencies;

public sealed record RateAnswer(string Value);

public sealed class RateClient(HttpClient http)
{
    public async Task<decimal> ReadAsync(string currency, CancellationToken cancellationToken)
    {
        RateAnswer answer = await AskAsync(currency, cancellationToken) ?? throw new InvalidDataException("No answer.");
        return decimal.Parse(answer.Value, CultureInfo.InvariantCulture);
    }

    private Task<RateAnswer?> AskAsync(string currency, CancellationToken cancellationToken) =>
        http.GetFromJsonAsync<RateAnswer>($"rates/{currency}", cancellationToken);
}

public sealed class Invoicing(RateClient rates, ILogger<Invoicing> logger)
{
    public async Task PostAsync(Guid invoice, decimal amount, CancellationToken cancellationToken)
    {
        decimal rate;
        try
        {
            rate = await rates.ReadAsync("usd", cancellationToken);
        }
        catch (Exception problem)
        {
            logger.LogWarning(problem, "The rate service is down");
            rate = 1m;
        }

        Post(invoice, amount * rate); // expect: SI1004
    }

    [Effect]
    private static void Post(Guid invoice, decimal euros) => Console.WriteLine($"{invoice}: {euros}");
}
