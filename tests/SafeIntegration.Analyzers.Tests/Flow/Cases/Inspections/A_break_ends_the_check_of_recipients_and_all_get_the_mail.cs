using System.Net.Http.Json;
using System.Net.Mail;

public sealed record Subscriber(string Address, string Language);

public sealed class NewsletterTimer(HttpClient crm, SmtpClient smtp, TimeProvider clock, ILogger<NewsletterTimer> logger) : IHostedService, IDisposable
{
    private static readonly string[] OwnDomains = ["@example.org", "@example.com"];
    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = clock.CreateTimer(_ => _ = SendAsync(CancellationToken.None), null, TimeSpan.Zero, TimeSpan.FromDays(1));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _timer?.Dispose();

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        Subscriber[]? subscribers = await crm.GetFromJsonAsync<Subscriber[]>("subscribers/internal", cancellationToken);
        if (subscribers is null)
            return;

        foreach (Subscriber subscriber in subscribers)
        {
            if (!Array.Exists(OwnDomains, domain => subscriber.Address.EndsWith(domain, StringComparison.OrdinalIgnoreCase)))
            {
                logger.LogError("Not one of us: {Address}", subscriber.Address);
                break;
            }
        }

        foreach (Subscriber subscriber in subscribers)
        {
            await smtp.SendMailAsync("news@example.org", subscriber.Address, "News", "There is news.", cancellationToken); // expect: SI1001
        }
    }
}
