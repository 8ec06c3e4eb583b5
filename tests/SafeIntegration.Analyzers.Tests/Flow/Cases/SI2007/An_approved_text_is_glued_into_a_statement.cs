using System.Data.Common;
using Dapper;
using SafeIntegration;

namespace Catalogue.Effects;

public sealed record ProductText(string Sku, string Description);

public sealed class StoreText(Func<DbConnection> connect) : IdempotentEffect<ProductText>
{
    public override async Task ApplyAsync(Approved<ProductText> approved, EffectContext context, CancellationToken cancellationToken)
    {
        await using DbConnection database = connect();
        string sql = $"update product set description = '{approved.Value.Description}' where sku = '{approved.Value.Sku}'";
        await database.ExecuteAsync(sql); // expect: SI2007
    }
}
