using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Reminders;

public sealed class ReminderOptions
{
    public required string Sender { get; init; }
    public required string Recipient { get; init; }
    public Dictionary<string, TimeSpan> Intervals { get; init; } = [];
}

public sealed record Feed(int Waiting, string Motto);

public sealed class Scheduler(TimeProvider clock)
{
    private readonly PriorityQueue<(string Name, TimeSpan Every, Func<CancellationToken, Task> Run), DateTimeOffset> _jobs = new();

    public void Every(TimeSpan interval, string name, Func<CancellationToken, Task> run) =>
        _jobs.Enqueue((name, interval, run), clock.GetUtcNow() + interval);

    public async Task LoopAsync(ILogger logger, CancellationToken cancellationToken)
    {
        while (_jobs.TryPeek(out _, out DateTimeOffset due))
        {
            TimeSpan wait = due - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken);

            var job = _jobs.Dequeue();
            try
            {
                await job.Run(cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "{Job} failed.", job.Name);
            }

            _jobs.Enqueue(job, clock.GetUtcNow() + job.Every);
        }
    }
}

public sealed class ReminderWorker(
    Scheduler scheduler, HttpClient board, SmtpClient smtp, IOptionsMonitor<ReminderOptions> options, ILogger<ReminderWorker> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (subject, interval) in options.CurrentValue.Intervals)
            scheduler.Every(interval, subject, token => RemindAsync(subject, token));

        scheduler.Every(TimeSpan.FromMinutes(5), "board", async token =>
        {
            Feed? feed = await board.GetFromJsonAsync<Feed>("feed", token);
            logger.LogInformation("{Waiting} people wait. {Motto}", feed?.Waiting, feed?.Motto);
        });

        return scheduler.LoopAsync(logger, stoppingToken);
    }

    private async Task RemindAsync(string subject, CancellationToken cancellationToken)
    {
        ReminderOptions current = options.CurrentValue;
        using var mail = new MailMessage(current.Sender, current.Recipient, subject, $"Please think of: {subject}");
        await smtp.SendMailAsync(mail, cancellationToken);
    }
}
