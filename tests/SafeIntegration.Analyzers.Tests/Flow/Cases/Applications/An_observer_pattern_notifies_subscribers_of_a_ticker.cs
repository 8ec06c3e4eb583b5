// shape: IObservable of one's own
using SafeIntegration;

namespace Tickers;

public sealed record Tick(string Symbol, decimal Price);

public sealed class Ticker(HttpClient exchange)
{
    private readonly List<IObserver<Tick>> _observers = [];

    public void Subscribe(IObserver<Tick> observer) => _observers.Add(observer);

    public async Task PollAsync(string symbol)
    {
        Tick? tick = await exchange.GetFromJsonAsync<Tick>("ticks/" + symbol);
        if (tick is null)
            return;
        foreach (IObserver<Tick> observer in _observers)
            observer.OnNext(tick); // expect: SI1001
    }
}

public sealed class Trader(IDesk desk) : IObserver<Tick>
{
    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => Console.Error.WriteLine(error.Message);

    public void OnNext(Tick value) => desk.Quote(value.Symbol, value.Price);
}

public interface IDesk
{
    [Effect]
    void Quote(string symbol, decimal price);
}
