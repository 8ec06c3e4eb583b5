using SafeIntegration;

namespace Case.TwoTasks;

public sealed record Offer(decimal Price, string Shop);

public interface ICatalogue
{
    Task<Offer> OwnOfferAsync(string sku, CancellationToken cancellationToken);
}

public interface IShopWindow
{
    [Effect]
    Task SetPriceAsync(string sku, decimal price, string shop, CancellationToken cancellationToken);
}

public static class TaskPair
{
    public static async Task<(T1 First, T2 Second)> Both<T1, T2>(Task<T1> first, Task<T2> second)
    {
        await Task.WhenAll(first, second);
        return (first.Result, await second);
    }
}

public sealed class PriceWatch(HttpClient competitor, ICatalogue catalogue, IShopWindow window, ILogger<PriceWatch> logger)
{
    public async Task RefreshAsync(string sku, CancellationToken cancellationToken)
    {
        var ((price, shop), theirs) = await TaskPair.Both(
            catalogue.OwnOfferAsync(sku, cancellationToken),
            competitor.GetFromJsonAsync<Offer>($"offers/{sku}", cancellationToken));

        logger.LogInformation("{Sku}: ours {Ours}, theirs {Theirs}", sku, price, theirs);
        await window.SetPriceAsync(sku, price, shop, cancellationToken);
    }
}
