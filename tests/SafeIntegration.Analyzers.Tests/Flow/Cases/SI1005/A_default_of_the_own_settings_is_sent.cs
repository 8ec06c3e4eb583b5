// Nobody outside chose it.
using SafeIntegration;

namespace Printing;

public sealed class PrintQueue(IConfiguration configuration)
{
    public void Load(Guid printer)
    {
        string paper = configuration["Printing:Paper"] ?? "A4";
        int copies = configuration["Printing:Mode"] switch { "double" => 2, _ => 1 };
        Load(printer, paper, copies);
    }

    [Effect]
    private static void Load(Guid printer, string paper, int copies) => Console.WriteLine($"{printer}: {paper} {copies}");
}
