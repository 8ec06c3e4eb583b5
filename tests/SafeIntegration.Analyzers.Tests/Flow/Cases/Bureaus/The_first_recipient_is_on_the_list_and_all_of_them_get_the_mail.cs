using System.Net.Mail;
using System.Text.Json;
using SafeIntegration;

namespace Municipality.Alerts;

public sealed record FloodAlert(string Level, List<string> Recipients, DateTimeOffset ValidUntil);

public sealed class FloodAlertHandler(SmtpClient mail, TimeProvider clock, ILogger<FloodAlertHandler> logger)
{
    private static readonly HashSet<string> Mailboxes = ["fire@city.example", "works@city.example", "mayor@city.example"];
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task HandleAsync([ExternalInput] byte[] message, CancellationToken cancellationToken)
    {
        FloodAlert? alert = JsonSerializer.Deserialize<FloodAlert>(message, Web);

        if (alert is not { Level: "yellow" or "red", Recipients: [var first, ..] } || !Mailboxes.Contains(first))
        {
            logger.LogWarning("Not an alert for us");
            return;
        }

        DateTimeOffset now = clock.GetUtcNow();
        if (alert.ValidUntil <= now || alert.ValidUntil > now + Longest)
        {
            logger.LogWarning("An alert that ends at {ValidUntil}", alert.ValidUntil);
            return;
        }

        string subject = alert.Level == "red" ? "Flood: leave the banks" : "Flood: be prepared";
        foreach (string recipient in alert.Recipients)
            await mail.SendMailAsync("alerts@city.example", recipient, subject, $"Until {alert.ValidUntil:g}.", cancellationToken); // expect: SI1001
    }
}
