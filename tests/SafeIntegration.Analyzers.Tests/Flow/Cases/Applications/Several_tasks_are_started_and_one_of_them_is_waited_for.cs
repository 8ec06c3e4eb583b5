// shape: hedged requests with WhenAny
using SafeIntegration;

namespace Hedging;

public sealed record Price(string Article, decimal Amount);

public sealed class HedgedPrices(HttpClient first, HttpClient second, IPriceList prices)
{
    public async Task UpdateAsync(string article, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task<Price?>> requests = [Ask(first), Ask(second)];
        while (requests.Count > 0)
        {
            Task<Price?> done = await Task.WhenAny(requests);
            requests.Remove(done);
            if (done.IsCompletedSuccessfully && done.Result is { } price)
            {
                await stop.CancelAsync();
                await prices.SetAsync(article, price.Amount); // expect: SI1001
                return;
            }
        }

        Task<Price?> Ask(HttpClient client) => client.GetFromJsonAsync<Price>("prices/" + article, stop.Token);
    }
}

public interface IPriceList
{
    [Effect]
    Task SetAsync(string article, decimal amount);
}
