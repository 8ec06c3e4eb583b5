using System.Diagnostics;

namespace Printers;

public readonly struct PrinterName
{
    private PrinterName(string name) => Name = name;

    public string Name { get; }

    public static explicit operator PrinterName(string text) => text switch
    {
        "front" or "back" or "cellar" => new PrinterName(text),
        _ => throw new ArgumentException("There is no such printer.", nameof(text)),
    };
}

public sealed class Spooler(HttpRequest request)
{
    public void Restart()
    {
        PrinterName printer = (PrinterName)request.Query["printer"].ToString();
        Process.Start("lprestart", printer.Name);
    }
}
