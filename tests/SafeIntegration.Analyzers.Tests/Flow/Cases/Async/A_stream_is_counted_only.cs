using SafeIntegration;

namespace Api;

public sealed class Counting(HttpClient client)
{
    public async Task CountAsync()
    {
        int count = 0;
        await foreach (string? item in client.GetFromJsonAsAsyncEnumerable<string>("items"))
        {
            if (item is not null)
                count++;
        }

        Store(count);
    }

    [Effect]
    private static void Store(int count) => Console.WriteLine(count);
}
