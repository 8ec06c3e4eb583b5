// shape: tuple awaiting helper; the partner's half is only logged
using System.Data.Common;
using Dapper;
using SafeIntegration;

namespace Gather;

public sealed record PartnerStock(int Pieces);

public static class TaskPairs
{
    public static async Task<(T1, T2)> Both<T1, T2>(this (Task<T1> First, Task<T2> Second) tasks)
    {
        await Task.WhenAll(tasks.First, tasks.Second);
        return (tasks.First.Result, tasks.Second.Result);
    }
}

public interface IReorder
{
    [Effect]
    Task OrderAsync(string sku, int pieces);
}

public sealed class ReorderJob(HttpClient partner, DbDataSource database, IReorder reorder, ILogger<ReorderJob> logger)
{
    public async Task RunAsync(string sku, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        (PartnerStock? theirs, int ours) = await (
            partner.GetFromJsonAsync<PartnerStock>($"stock/{sku}", cancellationToken),
            connection.QuerySingleAsync<int>("select target - pieces from stock where sku = @sku", new { sku })).Both();
        logger.LogInformation("The partner has {Pieces}", theirs?.Pieces);
        if (ours > 0)
            await reorder.OrderAsync(sku, ours);
    }
}
