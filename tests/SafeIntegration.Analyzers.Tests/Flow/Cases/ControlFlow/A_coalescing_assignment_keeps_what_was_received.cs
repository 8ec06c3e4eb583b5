using SafeIntegration;

namespace Jobs;

public sealed record Person(string? Nick, string? Name);

public sealed class Coalescing(HttpClient client)
{
    public async Task RunAsync()
    {
        Person? person = await client.GetFromJsonAsync<Person>("person");
        string? label = null;
        label ??= person?.Nick;
        label ??= person?.Name ?? throw new InvalidDataException("The person has no name.");
        Store(label); // expect: SI1001
    }

    [Effect]
    private static void Store(string label) => Console.WriteLine(label);
}
