using SafeIntegration;

namespace Reports;

public sealed class Zipped(HttpClient client)
{
    public async Task RunAsync()
    {
        string[] names = ["first", "second"];
        string[] values = await client.GetFromJsonAsync<string[]>("values") ?? [];
        foreach (var (name, _) in names.Zip(values))
            Store(name);
    }

    [Effect]
    private static void Store(string line) => Console.WriteLine(line);
}
