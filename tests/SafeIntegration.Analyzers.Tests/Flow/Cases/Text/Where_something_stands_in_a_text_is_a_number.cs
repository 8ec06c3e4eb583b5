using SafeIntegration;

namespace Letters;

public sealed class Positions(HttpClient client)
{
    public async Task RunAsync()
    {
        string title = await client.GetStringAsync("title");
        int dash = title.IndexOf('-', StringComparison.Ordinal);
        bool hasColon = title.Contains(':', StringComparison.Ordinal);
        int order = string.CompareOrdinal(title, "m");
        Store(dash, hasColon, order);
    }

    [Effect]
    private static void Store(int dash, bool hasColon, int order) => Console.WriteLine($"{dash} {hasColon} {order}");
}
