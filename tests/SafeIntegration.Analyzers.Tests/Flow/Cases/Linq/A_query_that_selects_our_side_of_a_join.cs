using SafeIntegration;

namespace Reports;

public sealed record Line(int Product, string Note);

public sealed class Notes(HttpClient client)
{
    public async Task RunAsync(IReadOnlyDictionary<int, string> names)
    {
        List<Line> lines = await client.GetFromJsonAsync<List<Line>>("lines") ?? [];
        var rows =
            from line in lines
            join name in names on line.Product equals name.Key
            select name.Value;
        foreach (string row in rows)
            Store(row);
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
