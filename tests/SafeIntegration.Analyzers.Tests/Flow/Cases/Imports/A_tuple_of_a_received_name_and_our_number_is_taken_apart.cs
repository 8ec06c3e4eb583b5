// shape: tuples returned by an async method, only the number goes on
using SafeIntegration;

namespace Imports.Pairs;

public sealed class Numbering(HttpClient registry, INumbers numbers)
{
    private int _last;

    public async Task RunAsync()
    {
        (string name, int number) = await NextAsync();
        Console.WriteLine($"{number}: {name}");
        await numbers.ReserveAsync(number);
        var both = await NextAsync();
        await numbers.ReserveAsync(both.Number);
    }

    private async Task<(string Name, int Number)> NextAsync() => (await registry.GetStringAsync("name"), Interlocked.Increment(ref _last));
}

public interface INumbers
{
    [Effect]
    Task ReserveAsync(int number);
}
