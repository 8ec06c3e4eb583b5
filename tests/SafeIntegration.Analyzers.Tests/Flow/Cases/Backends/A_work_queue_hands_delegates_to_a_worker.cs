using System.Threading.Channels;
using SafeIntegration;

namespace Work;

public sealed class WorkQueue
{
    private readonly Channel<Func<CancellationToken, ValueTask>> _channel = Channel.CreateBounded<Func<CancellationToken, ValueTask>>(10);

    public ValueTask EnqueueAsync(Func<CancellationToken, ValueTask> work) => _channel.Writer.WriteAsync(work);

    public IAsyncEnumerable<Func<CancellationToken, ValueTask>> ReadAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);
}

public sealed class Endpoint(WorkQueue queue)
{
    public async Task AcceptAsync(HttpRequest request)
    {
        string name = request.Query["name"].ToString();
        await queue.EnqueueAsync(_ =>
        {
            Create(name); // expect: SI1001
            return ValueTask.CompletedTask;
        });
    }

    [Effect]
    private static void Create(string name) => Console.WriteLine(name);
}
