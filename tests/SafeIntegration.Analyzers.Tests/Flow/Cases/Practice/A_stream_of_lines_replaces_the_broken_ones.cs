// shape: importer of a supplier's price list, one line a JSON object
using System.Runtime.CompilerServices;
using System.Text.Json;
using SafeIntegration;

namespace Suppliers.Prices;

public sealed record PriceLine(string Sku, decimal Net);

public interface IPriceBook
{
    [Effect]
    ValueTask SetNetAsync(int position, decimal net);
}

public sealed class PriceImport(HttpClient supplier, IPriceBook book, ILogger<PriceImport> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        int position = 0;
        await foreach (decimal net in ReadAsync(cancellationToken))
            await book.SetNetAsync(position++, net); // expect: SI1001, SI1004
    }

    private async IAsyncEnumerable<decimal> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using Stream stream = await supplier.GetStreamAsync("prices.ndjson", cancellationToken);
        using StreamReader reader = new(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            decimal net;
            try
            {
                net = JsonSerializer.Deserialize<PriceLine>(line)!.Net;
            }
            catch (JsonException problem) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogWarning(problem, "A line cannot be read");
                net = 0m;
            }

            yield return net;
        }
    }
}
