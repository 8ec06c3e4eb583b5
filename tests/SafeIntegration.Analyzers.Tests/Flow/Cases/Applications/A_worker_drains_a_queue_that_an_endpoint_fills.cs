// shape: background queue of the hosting documentation: endpoint -> channel -> worker
using System.Threading.Channels;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Printing;

public sealed record PrintJob(string Printer, string Text);

public sealed class PrintQueue
{
    private readonly Channel<PrintJob> _jobs = Channel.CreateBounded<PrintJob>(100);

    public ValueTask AddAsync(PrintJob job, CancellationToken cancellationToken) => _jobs.Writer.WriteAsync(job, cancellationToken);

    public IAsyncEnumerable<PrintJob> ReadAsync(CancellationToken cancellationToken) => _jobs.Reader.ReadAllAsync(cancellationToken);

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await foreach (PrintJob job in _jobs.Reader.ReadAllAsync(cancellationToken))
            Print(job.Printer, job.Text); // expect: SI1001
    }

    public async Task AcceptAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        PrintJob? job = await request.ReadFromJsonAsync<PrintJob>(cancellationToken);
        if (job is not null)
            await AddAsync(job, cancellationToken);
    }

    [Effect]
    private static void Print(string printer, string text) => Console.WriteLine($"{printer}: {text}");
}
