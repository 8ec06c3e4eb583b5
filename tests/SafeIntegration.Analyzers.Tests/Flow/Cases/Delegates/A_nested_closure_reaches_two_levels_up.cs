using SafeIntegration;

namespace Jobs;

public sealed class Nesting(HttpClient client)
{
    public async Task RunAsync(IReadOnlyList<int> rounds)
    {
        string name = await client.GetStringAsync("name");
        Action<int> outer = round =>
        {
            Action inner = () => Store(round, name); // expect-one: SI1001
            inner(); // expect-one: SI1001
        };
        foreach (int round in rounds)
            outer(round); // expect-one: SI1001
    }

    [Effect]
    private static void Store(int round, string name) => Console.WriteLine($"{round} {name}");
}
