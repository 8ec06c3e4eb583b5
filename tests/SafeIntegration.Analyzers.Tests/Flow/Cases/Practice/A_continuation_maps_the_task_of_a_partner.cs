// shape: legacy code with ContinueWith and Unwrap, deconstructed in the continuation
using System.Text.Json;
using SafeIntegration;

namespace Legacy.Rates;

public sealed record RateSheet(string Currency, decimal Buy, decimal Sell);

public interface IRateBoard
{
    [Effect]
    Task PublishAsync(string currency, decimal middle);
}

public sealed class RateSync(HttpClient bank, IRateBoard board)
{
    public Task SyncAsync() => bank.GetByteArrayAsync("rates/usd")
        .ContinueWith(task => JsonSerializer.Deserialize<RateSheet>(task.Result)!, TaskContinuationOptions.OnlyOnRanToCompletion)
        .ContinueWith(task =>
        {
            (string currency, decimal buy, decimal sell) = task.Result;
            return board.PublishAsync(currency, (buy + sell) / 2m); // expect: SI1001
        })
        .Unwrap();
}
