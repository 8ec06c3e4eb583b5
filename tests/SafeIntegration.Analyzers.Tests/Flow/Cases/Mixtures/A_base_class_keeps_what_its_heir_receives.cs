using SafeIntegration;

namespace Bases;

public abstract class Device
{
    protected string State { get; set; } = "unknown";

    public void Publish() => Post(State); // expect-one: SI1001

    [Effect]
    private static void Post(string state) => Console.WriteLine(state);
}

public sealed class Pump(HttpClient client) : Device
{
    public async Task RefreshAsync()
    {
        State = await client.GetStringAsync("state");
        Publish(); // expect-one: SI1001
    }
}
