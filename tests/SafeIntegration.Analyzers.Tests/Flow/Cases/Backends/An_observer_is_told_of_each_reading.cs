using SafeIntegration;

namespace Observed;

public sealed class ReadingSource(HttpClient client) : IObservable<string>
{
    private readonly List<IObserver<string>> _observers = [];

    public IDisposable Subscribe(IObserver<string> observer)
    {
        _observers.Add(observer);
        return new MemoryStream();
    }

    public async Task PollAsync()
    {
        string reading = await client.GetStringAsync("reading");
        foreach (IObserver<string> observer in _observers)
            observer.OnNext(reading); // expect-one: SI1001
    }
}

public sealed class Store : IObserver<string>
{
    public void OnCompleted() => Console.WriteLine("done");

    public void OnError(Exception error) => Console.WriteLine(error);

    public void OnNext(string value) => Insert(value); // expect-one: SI1001

    [Effect]
    private static void Insert(string value) => Console.WriteLine(value);
}
