using System.Net.Mail;

namespace Timers;

public sealed class Digest : IDisposable
{
    private readonly List<string> _news = [];
    private readonly SmtpClient _smtp;
    private readonly Timer _timer;

    public Digest(SmtpClient smtp)
    {
        _smtp = smtp;
        _timer = new Timer(_ => Send(), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
    }

    public async Task PollAsync(HttpClient client) => _news.Add(await client.GetStringAsync("news"));

    public void Dispose() => _timer.Dispose();

    private void Send() => _smtp.Send("a@example.com", "b@example.com", "News", string.Join("\n", _news)); // expect: SI1001
}
