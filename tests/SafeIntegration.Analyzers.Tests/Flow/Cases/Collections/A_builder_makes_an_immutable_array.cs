using System.Collections.Immutable;
using SafeIntegration;

namespace Import;

public sealed class Names(HttpClient client)
{
    public async Task RunAsync()
    {
        ImmutableArray<string>.Builder builder = ImmutableArray.CreateBuilder<string>();
        for (int page = 1; page <= 3; page++)
            builder.Add(await client.GetStringAsync($"names/{page}"));
        ImmutableArray<string> names = builder.ToImmutable();
        Store(names[0]); // expect: SI1001
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
