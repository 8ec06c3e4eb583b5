using System.Net.Mail;

namespace Sensors;

public sealed class Feed(HttpClient client)
{
    private readonly List<EventHandler<string>> _handlers = [];

    public event EventHandler<string> Received
    {
        add => _handlers.Add(value);
        remove => _handlers.Remove(value);
    }

    public async Task PollAsync()
    {
        string reading = await client.GetStringAsync("reading");
        foreach (EventHandler<string> handler in _handlers)
            handler(this, reading); // expect: SI1001
    }
}

public sealed class Warden(SmtpClient smtp)
{
    public void Watch(Feed feed) => feed.Received += OnReceived;

    private void OnReceived(object? sender, string reading) => smtp.Send("a@example.com", "b@example.com", "Reading", reading);
}
