using SafeIntegration;

namespace Jobs;

public sealed class Batch(HttpClient client)
{
    public async Task RunAsync()
    {
        string[] names = await client.GetFromJsonAsync<string[]>("names") ?? [];
        List<Func<Task>> work = [];
        for (int i = 0; i < names.Length; i++)
        {
            int number = i;
            work.Add(() => CreateAsync(number));
        }

        await Task.WhenAll(work.Select(item => item()));
    }

    [Effect]
    private static Task CreateAsync(int number) => Console.Out.WriteLineAsync($"{number}");
}
