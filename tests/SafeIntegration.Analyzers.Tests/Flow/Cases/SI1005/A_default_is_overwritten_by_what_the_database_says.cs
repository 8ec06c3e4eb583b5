// The arm's constant does not survive until the effect.
using System.Data.Common;

namespace Support;

public sealed record Mail(string Language);

public sealed class MailRouting(HttpClient mailbox, HttpClient queues, DbDataSource database)
{
    public async Task RouteAsync(Guid mail, CancellationToken cancellationToken)
    {
        Mail? data = await mailbox.GetFromJsonAsync<Mail>($"mails/{mail}", cancellationToken);
        string queue = data?.Language == "de" ? "german" : "english";
        Console.WriteLine($"Suggested queue: {queue}");

        await using DbCommand command = database.CreateCommand("select queue from duty where day = current_date");
        queue = (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        await queues.PutAsJsonAsync("queue", new { mail, queue }, cancellationToken);
    }
}
