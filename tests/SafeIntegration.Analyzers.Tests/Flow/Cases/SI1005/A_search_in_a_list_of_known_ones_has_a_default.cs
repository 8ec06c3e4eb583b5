// FirstOrDefault with what to take instead.
using SafeIntegration;

namespace Printing;

public sealed record PrintJob(string Paper);

public sealed class PrintQueue(HttpClient jobs)
{
    private static readonly string[] Papers = ["A3", "A4", "A5", "Letter"];

    public async Task NextAsync(Guid printer)
    {
        PrintJob? job = await jobs.GetFromJsonAsync<PrintJob>($"printers/{printer}/next");
        string paper = Papers.FirstOrDefault(known => known == job?.Paper, "A4");
        Load(printer, paper); // expect: SI1005
    }

    [Effect]
    private static void Load(Guid printer, string paper) => Console.WriteLine($"{printer}: {paper}");
}
