// shape: Parallel.ForEach with local state that is merged at the end
using System.Text;
using SafeIntegration;

namespace Parallels;

public interface IPrinter
{
    [Effect]
    void Print(string page);
}

public sealed class Printing(HttpClient shop, IPrinter printer)
{
    private readonly Lock _lock = new();

    public async Task RunAsync()
    {
        string[] names = await shop.GetFromJsonAsync<string[]>("names") ?? [];
        Parallel.ForEach(
            names,
            () => new StringBuilder(),
            (name, _, page) => page.AppendLine(name),
            page =>
            {
                lock (_lock)
                    printer.Print(page.ToString()); // expect: SI1001
            });
    }
}
