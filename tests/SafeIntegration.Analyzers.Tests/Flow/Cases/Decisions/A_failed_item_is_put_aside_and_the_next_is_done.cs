// shape: loop with catch that collects failures
using SafeIntegration;

namespace Stock;

[Contract("stock.count.v1")]
public sealed partial record Count
{
    public required string Sku { get; init; }
    public required int Pieces { get; init; }
}

public sealed class Counting(HttpClient warehouse, IStockBook book)
{
    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<string> shelves, CancellationToken cancellationToken)
    {
        var failed = new List<string>();
        foreach (string shelf in shelves)
        {
            try
            {
                Count count = await warehouse.GetContractAsync<Count>("shelves/" + shelf, cancellationToken);
                await book.SetAsync(count.Sku, count.Pieces);
            }
            catch (ContractException)
            {
                failed.Add(shelf);
            }
        }

        return failed;
    }
}

public interface IStockBook
{
    [Effect]
    Task SetAsync(string sku, int pieces);
}
