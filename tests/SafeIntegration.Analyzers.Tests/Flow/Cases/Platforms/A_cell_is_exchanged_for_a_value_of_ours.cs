using SafeIntegration;

namespace Cells.Own;

public sealed class Cell(HttpClient client)
{
    private string _state = "new";

    public async Task<string> RefreshAsync()
    {
        string fresh = await client.GetStringAsync("value");
        Interlocked.Exchange(ref _state, "refreshed");
        Set(Volatile.Read(ref _state));
        return fresh;
    }

    [Effect]
    private static void Set(string value) => Console.WriteLine(value);
}
