using System.Net.Mail;

namespace Ticking;

public sealed class Poller(HttpClient client, SmtpClient smtp) : BackgroundService
{
    private string _last = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            string now = await client.GetStringAsync("state", stoppingToken);
            string before = Interlocked.Exchange(ref _last, now);
            if (before.Length > 0)
                await smtp.SendMailAsync("a@example.com", "b@example.com", "Before", before, stoppingToken); // expect: SI1001
        }
    }
}
