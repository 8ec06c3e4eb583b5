using SafeIntegration;

namespace Payments;

public sealed class Counter(string name, int value)
{
    public string Name { get; } = name;

    public int Value { get; } = value;

    public static Counter operator ++(Counter counter) => new(counter.Name, counter.Value + 1);
}

public sealed class Counters(HttpClient client)
{
    public async Task RunAsync()
    {
        Counter counter = new(await client.GetStringAsync("counter"), 0);
        counter++;
        Store(counter.Name); // expect: SI1001
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
