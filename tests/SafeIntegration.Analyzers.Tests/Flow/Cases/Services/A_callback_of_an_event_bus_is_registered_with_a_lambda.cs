// shape: in-process bus with Subscribe<T>(Func<T, Task>) and Publish
using SafeIntegration;

namespace Buses;

public sealed class Bus
{
    private readonly Dictionary<Type, List<Func<object, Task>>> _handlers = [];

    public void Subscribe<T>(Func<T, Task> handler)
    {
        if (!_handlers.TryGetValue(typeof(T), out var list))
            _handlers[typeof(T)] = list = [];
        list.Add(message => handler((T)message));
    }

    public async Task PublishAsync(object message)
    {
        foreach (Func<object, Task> handler in _handlers.GetValueOrDefault(message.GetType()) ?? [])
            await handler(message);
    }
}

public sealed record Arrived(string Flight);

public sealed class Boards(Bus bus, IBoards boards)
{
    public void Start() => bus.Subscribe<Arrived>(arrived => boards.ShowAsync("arrivals"));

    public async Task PollAsync(HttpClient airport)
    {
        Arrived? arrived = await airport.GetFromJsonAsync<Arrived>("next");
        if (arrived is not null)
            await bus.PublishAsync(arrived);
    }
}

public interface IBoards
{
    [Effect]
    Task ShowAsync(string board);
}
