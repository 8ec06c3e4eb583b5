// The effect's data are our own; the payload is only compared with them for the log.
using System.Data.Common;

namespace Shop.Stock;

public sealed record SupplierStock(string Sku, int Available);

public sealed class StockPublisher(DbDataSource database, HttpClient supplier, HttpClient channel, ILogger<StockPublisher> logger)
{
    public async Task PublishAsync(string sku, CancellationToken cancellationToken)
    {
        await using DbCommand command = database.CreateCommand("select available from stock where sku = 'A1'");
        int own = Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);

        SupplierStock? theirs = await supplier.GetFromJsonAsync<SupplierStock>($"stock/{sku}", cancellationToken);
        logger.LogInformation("Own {Own}, supplier {Theirs}", own, theirs?.Available);

        using HttpResponseMessage response = await channel.PutAsJsonAsync("stock", new { sku, own }, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
