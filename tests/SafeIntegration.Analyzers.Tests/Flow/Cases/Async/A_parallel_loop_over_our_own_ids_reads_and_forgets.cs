using SafeIntegration;

namespace Api;

public sealed class ParallelProbe(HttpClient client)
{
    public async Task RunAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(ids, cancellationToken, async (id, token) =>
        {
            string state = await client.GetStringAsync($"devices/{id}", token);
            Console.WriteLine(state);
            Touch(id);
        });
    }

    [Effect]
    private static void Touch(int id) => Console.WriteLine(id);
}
