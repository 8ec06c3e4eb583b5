using SafeIntegration;

namespace Import;

public sealed class Cells(HttpClient client)
{
    public async Task RunAsync()
    {
        string[] received = (await client.GetStringAsync("cells")).Split(';');
        string[] headers = new string[received.Length];
        for (int i = 0; i < received.Length; i++)
            headers[i] = $"column {i}";
        Store(headers[^1]);
    }

    [Effect]
    private static void Store(string cell) => Console.WriteLine(cell);
}
