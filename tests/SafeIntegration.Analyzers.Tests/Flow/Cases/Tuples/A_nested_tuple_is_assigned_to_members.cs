using SafeIntegration;

namespace Import;

public sealed class State
{
    public string Name { get; set; } = "";
    public string Mode { get; set; } = "idle";
}

public sealed class Nested(HttpClient client)
{
    public async Task RunAsync(State state)
    {
        (state.Name, (state.Mode, _)) = (await client.GetStringAsync("name"), ("running", 3));
        Store(state.Name); // expect: SI1001
        Store(state.Mode);
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
