// shape: top-level statements map a webhook, a class empties the channel
using SafeIntegration;
using System.Threading.Channels;
using PrintShop;
var app = WebApplication.Create(args);
app.MapPost("/labels", async (LabelDto dto, LabelQueue queue) => { await queue.AddAsync(dto.Text); return Results.Accepted(); });
app.Run();
namespace PrintShop
{
    public sealed record LabelDto(string Text);
    public sealed class LabelQueue
    {
        private readonly Channel<string> _labels = Channel.CreateUnbounded<string>();
        public ValueTask AddAsync(string label) => _labels.Writer.WriteAsync(label);
        public ValueTask<string> TakeAsync(CancellationToken token) => _labels.Reader.ReadAsync(token);
    }
    public interface IPrinter { [Effect] void Print(string text); }
    public sealed class Printing(LabelQueue queue, IPrinter printer)
    {
        public async Task PrintAsync(CancellationToken token) => printer.Print(await queue.TakeAsync(token)); // expect: SI1001
    }
}
