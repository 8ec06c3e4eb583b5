using System.Diagnostics;

namespace Raised;

public sealed class Arrived(string text) : EventArgs
{
    public string Text { get; } = text;
}

public class Inbox(HttpClient client)
{
    public event EventHandler<Arrived>? Arrival;

    public async Task PollAsync() => OnArrival(new Arrived(await client.GetStringAsync("next"))); // expect-one: SI1001

    protected virtual void OnArrival(Arrived arrived) => Arrival?.Invoke(this, arrived);
}

public sealed class Runner
{
    public Runner(Inbox inbox) => inbox.Arrival += (_, arrived) => Process.Start(arrived.Text); // expect-one: SI1001
}
