using SafeIntegration;

namespace Import;

public sealed class Cells(HttpClient client)
{
    public async Task RunAsync()
    {
        string[] cells = new string[4];
        cells[0] = "header";
        cells[^1] = await client.GetStringAsync("cell");
        string[] tail = cells[1..];
        Store(tail[2]); // expect: SI1001
    }

    [Effect]
    private static void Store(string cell) => Console.WriteLine(cell);
}
