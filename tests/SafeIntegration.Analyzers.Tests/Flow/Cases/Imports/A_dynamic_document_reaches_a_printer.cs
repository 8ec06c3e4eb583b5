// shape: dynamic over a Newtonsoft object
using Newtonsoft.Json.Linq;
using SafeIntegration;

namespace Imports.Loose;

public sealed class BadgePrinter(HttpClient events)
{
    public async Task RunAsync(int guest)
    {
        dynamic badge = JObject.Parse(await events.GetStringAsync($"guests/{guest}"));
        string name = badge.first + " " + badge.last;
        Print(name); // expect: SI1001
    }

    [Effect]
    private static void Print(string name) => Console.WriteLine(name);
}
