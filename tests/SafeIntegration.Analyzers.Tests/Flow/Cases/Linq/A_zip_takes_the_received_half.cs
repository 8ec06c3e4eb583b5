using SafeIntegration;

namespace Reports;

public sealed class Zipped(HttpClient client)
{
    public async Task RunAsync()
    {
        string[] names = ["first", "second"];
        string[] values = await client.GetFromJsonAsync<string[]>("values") ?? [];
        foreach (string line in names.Zip(values, (name, value) => $"{name}={value}"))
            Store(line); // expect: SI1001
    }

    [Effect]
    private static void Store(string line) => Console.WriteLine(line);
}
