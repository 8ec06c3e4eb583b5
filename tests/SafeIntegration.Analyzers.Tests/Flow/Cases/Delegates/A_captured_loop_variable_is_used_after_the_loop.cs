using SafeIntegration;

namespace Jobs;

public sealed class Batch(HttpClient client)
{
    public async Task RunAsync()
    {
        List<Func<Task>> work = [];
        foreach (string name in await client.GetFromJsonAsync<string[]>("names") ?? [])
            work.Add(() => CreateAsync(name)); // expect-one: SI1001

        foreach (Func<Task> item in work)
            await item(); // expect-one: SI1001
    }

    [Effect]
    private static Task CreateAsync(string name) => Console.Out.WriteLineAsync(name);
}
