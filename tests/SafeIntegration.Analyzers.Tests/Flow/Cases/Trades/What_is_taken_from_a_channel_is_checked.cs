// shape: what is taken from a shared channel is checked
using SafeIntegration;
using System.Threading.Channels;

namespace Warehouse.Printing;

public sealed class LabelQueue
{
    private readonly Channel<string> _labels = Channel.CreateUnbounded<string>();
    public void Add(string label) => _labels.Writer.TryWrite(label);
    public ValueTask<string> TakeAsync(CancellationToken token) => _labels.Reader.ReadAsync(token);
}
public interface IPrinter { [Effect] void Print(string text); }
public sealed class Hook(HttpClient http, LabelQueue queue)
{
    public async Task PullAsync() => queue.Add(await http.GetStringAsync("x"));
}
public sealed class Printing(LabelQueue queue, IPrinter printer)
{
    public async Task PrintAsync(CancellationToken token)
    {
        string label = await queue.TakeAsync(token);
        if (label is not ("fragile" or "this side up")) throw new InvalidOperationException("No such label.");
        printer.Print(label);
    }
}
