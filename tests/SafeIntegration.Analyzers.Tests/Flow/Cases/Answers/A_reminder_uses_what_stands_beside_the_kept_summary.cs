using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Contracts.Reminders;

public sealed record Document(Guid Id, string Owner, string Text, DateOnly Expires);

public sealed record SummaryEntry(Guid DocumentId, string Owner, DateOnly Expires, [property: AiOutput] string Summary);

public interface IReminders
{
    [Effect]
    Task SendAsync(string owner, string subject, CancellationToken cancellationToken);
}

public sealed class SummaryBook(IChatClient chat)
{
    private readonly ConcurrentDictionary<Guid, SummaryEntry> _entries = new();

    public async ValueTask<SummaryEntry> OfAsync(Document document, CancellationToken cancellationToken)
    {
        if (_entries.TryGetValue(document.Id, out SummaryEntry? known))
            return known;

        ChatResponse response = await chat.GetResponseAsync("Three sentences about:\n" + document.Text, cancellationToken: cancellationToken);
        return _entries.GetOrAdd(document.Id, new SummaryEntry(document.Id, document.Owner, document.Expires, response.Text));
    }

    public IEnumerable<SummaryEntry> ExpiringBefore(DateOnly day) =>
        from entry in _entries.Values
        where entry.Expires < day
        orderby entry.Expires, entry.DocumentId
        select entry;
}

public sealed class ReminderRun(SummaryBook book, IReminders reminders, TimeProvider clock, ILogger<ReminderRun> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        foreach (var (id, owner, expires, summary) in book.ExpiringBefore(today.AddDays(30)))
        {
            logger.LogInformation("Reminding of {Summary}", summary);
            await reminders.SendAsync(owner, $"Document {id:N} expires on {expires:yyyy-MM-dd}", cancellationToken);
        }
    }
}
