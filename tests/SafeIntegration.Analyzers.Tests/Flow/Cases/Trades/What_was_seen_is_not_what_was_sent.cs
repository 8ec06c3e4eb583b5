// shape: a shared object has two lists, of which the clean one is used
using SafeIntegration;

namespace Mail.Statistics;

public sealed class Stats
{
    private readonly List<string> _seen = [];
    private readonly List<string> _sent = [];
    public void Saw(string text) => _seen.Add(text);
    public void Sent(string text) => _sent.Add(text);
    public string LastSent => _sent[^1];
    public int Seen => _seen.Count;
}
public interface IMailer { [Effect] Task SendAsync(string text); }
public sealed class Reader(HttpClient http, Stats stats)
{
    public async Task LoadAsync() => stats.Saw(await http.GetStringAsync("x"));
}
public sealed class Digest(IMailer mailer, Stats stats)
{
    public Task SendAsync() { stats.Sent("hello"); return mailer.SendAsync($"{stats.LastSent} {stats.Seen}"); }
}
