using SafeIntegration;

namespace Api;

public sealed class ParallelImport(HttpClient client)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<string> names = await client.GetFromJsonAsync<List<string>>("names", cancellationToken) ?? [];
        await Parallel.ForEachAsync(names, cancellationToken, async (name, token) =>
        {
            await Task.Delay(10, token);
            Store(name); // expect: SI1001
        });
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
