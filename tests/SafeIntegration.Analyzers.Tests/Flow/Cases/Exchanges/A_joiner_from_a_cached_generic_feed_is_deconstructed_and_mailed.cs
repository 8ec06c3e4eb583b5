using System.Net.Mail;

namespace Exchanges.Onboarding;

public sealed record Joiner(string FullName, string PrivateMail)
{
    public void Deconstruct(out string greeting, out string address, out int length)
    {
        greeting = $"Dear {FullName}";
        address = PrivateMail;
        length = FullName.Length;
    }
}

public interface IFeed<T> where T : class
{
    Task<T> NextAsync(CancellationToken cancellationToken);
}

public sealed class HttpFeed<T>(HttpClient client, string path) : IFeed<T> where T : class
{
    public async Task<T> NextAsync(CancellationToken cancellationToken) =>
        await client.GetFromJsonAsync<T>(path, cancellationToken) ?? throw new InvalidDataException("The feed is empty.");
}

public sealed class RememberingFeed<T>(IFeed<T> inner) : IFeed<T> where T : class
{
    private Task<T>? _first;

    public Task<T> NextAsync(CancellationToken cancellationToken) => _first ??= inner.NextAsync(cancellationToken);
}

public sealed class WelcomeWorker(IFeed<Joiner> feed, SmtpClient smtp, ILogger<WelcomeWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Joiner joiner = await feed.NextAsync(stoppingToken);
            var (_, address, length) = joiner;
            logger.LogInformation("Welcoming a joiner with {Length} letters", length);
            using var mail = new MailMessage { From = new MailAddress("people@contoso.example"), Subject = "Welcome", Body = "Your first day is on Monday." };
            mail.To.Add(address);
            await smtp.SendMailAsync(mail, stoppingToken); // expect: SI1001
        }
    }
}
