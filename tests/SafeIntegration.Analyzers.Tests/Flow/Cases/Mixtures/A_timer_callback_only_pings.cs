namespace Timers.Ping;

public sealed class Pinger : IDisposable
{
    private readonly List<string> _news = [];
    private readonly Timer _timer;

    public Pinger(HttpClient target) => _timer = new Timer(_ => target.PostAsync("ping", null), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    public int News => _news.Count;

    public async Task PollAsync(HttpClient client) => _news.Add(await client.GetStringAsync("news"));

    public void Dispose() => _timer.Dispose();
}
