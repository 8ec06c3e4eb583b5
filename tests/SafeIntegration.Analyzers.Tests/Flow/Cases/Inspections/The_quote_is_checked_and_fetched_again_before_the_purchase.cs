using System.Net.Http.Json;

public sealed record Quote(decimal Price, string Currency);

public sealed class QuoteRefusedException(string why) : Exception(why);

public sealed class EnergyBuyer(HttpClient exchange, HttpClient broker, TimeProvider clock)
{
    private static readonly decimal Ceiling = 180m;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    public async Task BuyAsync(string product, CancellationToken cancellationToken)
    {
        long started = clock.GetTimestamp();
        Quote quote = await QuoteAsync(cancellationToken);
        if (quote.Currency is not "EUR" || quote.Price is <= 0m || quote.Price > Ceiling)
            throw new QuoteRefusedException("The exchange is too dear.");

        await WaitForApprovalWindowAsync(cancellationToken);
        if (clock.GetElapsedTime(started) > Freshness)
            quote = await QuoteAsync(cancellationToken);

        await broker.PostAsJsonAsync("purchases", new { product, limit = quote.Price }, cancellationToken); // expect: SI1001
    }

    private async Task<Quote> QuoteAsync(CancellationToken cancellationToken) =>
        await exchange.GetFromJsonAsync<Quote>("quotes/base", cancellationToken) ?? throw new QuoteRefusedException("No quote.");

    private Task WaitForApprovalWindowAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        TimeSpan untilFullMinute = TimeSpan.FromSeconds(60 - now.Second);
        return Task.Delay(untilFullMinute, clock, cancellationToken);
    }
}
