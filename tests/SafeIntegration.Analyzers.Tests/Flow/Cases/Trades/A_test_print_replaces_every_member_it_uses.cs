// shape: record from outside whose members are all replaced by a with expression
using SafeIntegration;

namespace Printing.Tests;

public sealed record PrintJob(string Printer, string Text, int Copies, string Comment);

public interface IJobFeed
{
    [ExternalInput]
    Task<PrintJob> LatestAsync();
}

public interface IPrintServer
{
    [Effect]
    Task PrintAsync(string printer, string text, int copies);
}

public sealed class TestPrints(IJobFeed feed, IPrintServer server, ILogger<TestPrints> logger)
{
    private static readonly string[] Printers = ["ground-floor", "first-floor"];

    public async Task RunAsync()
    {
        PrintJob latest = await feed.LatestAsync();
        logger.LogInformation("The last job said {Comment}", latest.Comment);

        for (int i = 0; i < Printers.Length; i++)
        {
            PrintJob job = latest with { Printer = Printers[i], Text = "TEST PAGE", Copies = 1 };
            (string printer, string text, int copies, _) = job;
            await server.PrintAsync(printer, text, copies);
        }
    }
}
