using SafeIntegration;

namespace Shop;

public sealed record Payload(string Choice, List<string> Choices);

public sealed class Choices(HttpClient client)
{
    public async Task RunAsync()
    {
        Payload payload = (await client.GetFromJsonAsync<Payload>("choice"))!;
        if (!payload.Choices.Contains(payload.Choice))
            return;
        Store(payload.Choice); // expect: SI1001
    }

    [Effect]
    private static void Store(string choice) => Console.WriteLine(choice);
}
