// shape: table of printers behind an indexer that refuses
using SafeIntegration;

namespace Printers;

public sealed class PrinterTable
{
    private readonly Dictionary<string, string> _queues = new() { ["front"] = "q1", ["back"] = "q2" };

    public string this[string name] => _queues.TryGetValue(name, out string? queue) ? queue : throw new KeyNotFoundException("There is no such printer.");
}

public interface ISpooler
{
    [Effect]
    void Print(string queue, byte[] page);
}

public static class PrintEndpoint
{
    public static IResult Print(HttpRequest request, PrinterTable printers, ISpooler spooler)
    {
        string name = request.Query["printer"].ToString();
        spooler.Print(printers[name], [1, 2, 3]);
        return Results.Accepted();
    }
}
