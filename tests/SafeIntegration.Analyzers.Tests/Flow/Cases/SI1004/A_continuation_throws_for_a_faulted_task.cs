// Continuations that let a failure stay one.
using System.Globalization;
using SafeIntegration;

namespace Market.Prices.Honest;

public interface IPriceBoard
{
    [Effect]
    Task ShowAsync(decimal price);
}

public sealed class PriceUpdate(HttpClient exchange, IPriceBoard board)
{
    public async Task RunAsync(string article)
    {
        decimal price = await exchange.GetStringAsync($"prices/{article}").ContinueWith(
            asked => asked.IsFaulted || asked.IsCanceled
                ? throw new InvalidOperationException("The exchange gave no price.", asked.Exception)
                : decimal.Parse(asked.Result, CultureInfo.InvariantCulture),
            TaskScheduler.Default);
        await board.ShowAsync(price);
    }

    public async Task RunIfThereIsOneAsync(string article)
    {
        decimal? price = await exchange.GetStringAsync($"prices/{article}").ContinueWith(
            asked => asked.IsFaulted ? (decimal?)null : decimal.Parse(asked.Result, CultureInfo.InvariantCulture),
            TaskScheduler.Default);
        if (price is null)
            return;
        await board.ShowAsync(price.Value);
    }

    public async Task RunOwnAsync()
    {
        int ours = await Task.Run(() => 42).ContinueWith(done => done.IsFaulted ? 1 : done.Result, TaskScheduler.Default);
        await board.ShowAsync(ours);
    }
}
