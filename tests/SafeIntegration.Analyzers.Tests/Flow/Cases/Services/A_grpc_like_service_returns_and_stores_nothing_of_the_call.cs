// shape: service method of a remote protocol that answers from its own table
using System.Data.Common;
using Dapper;
using SafeIntegration;

namespace Catalogue.Rpc;

public sealed record StockRequest(string Sku);

public sealed record StockReply(int Available);

public sealed class StockService(DbDataSource database)
{
    public async Task<StockReply> Get([ExternalInput] StockRequest request, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        int available = await connection.QuerySingleOrDefaultAsync<int>("select available from stock where sku = @sku", new { sku = request.Sku });
        return new StockReply(Math.Max(0, available));
    }
}
