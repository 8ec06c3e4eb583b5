// shape: two background services that share a static buffer
using System.Collections.Concurrent;
using SafeIntegration;

namespace Buffers;

public static class Shared
{
    public static readonly ConcurrentDictionary<Guid, string> Notes = new();
}

public sealed class NoteReader(HttpClient partner) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string note = await partner.GetStringAsync("notes/next", stoppingToken);
        Shared.Notes[Guid.NewGuid()] = note;
    }
}

public sealed class NoteWriter(INoteArchive archive) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (Guid id in Shared.Notes.Keys.ToArray())
        {
            if (Shared.Notes.TryRemove(id, out string? note))
                await archive.StoreAsync(note); // expect: SI1001
        }
    }
}

public interface INoteArchive
{
    [Effect]
    Task StoreAsync(string note);
}
