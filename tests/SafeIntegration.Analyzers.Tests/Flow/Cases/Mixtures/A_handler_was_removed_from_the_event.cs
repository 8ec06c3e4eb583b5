using System.Diagnostics;

namespace Raised.Plain;

public sealed class Inbox(HttpClient client)
{
    public event Action<string>? Arrival;

    public async Task PollAsync() => Arrival?.Invoke(await client.GetStringAsync("next"));
}

public sealed class Shower
{
    private readonly List<string> _shown = [];

    public Shower(Inbox inbox) => inbox.Arrival += Show;

    public void Restart() => Process.Start("shower", "--restart");

    private void Show(string text) => _shown.Add(text);
}
