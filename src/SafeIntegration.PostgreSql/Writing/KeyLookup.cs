using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>Finds items by their keys, for many callers in one round trip. Thread-safe.</summary>
internal sealed class KeyLookup
{
    private const int MaxLanes = 2;
    private const int MaxGroup = 256;

    private readonly Database _database;
    private readonly Lanes<Waiting<(string Integration, string ItemKey), ItemRecord?>> _lanes;

    public KeyLookup(Database database)
    {
        _database = database;
        _lanes = new(MaxLanes, MaxGroup, RunAsync);
    }

    public Task<ItemRecord?> FindAsync(string integration, string itemKey, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<ItemRecord?>(cancellationToken);
        var waiting = new Waiting<(string, string), ItemRecord?>((integration, itemKey));
        _lanes.Add(waiting);
        return waiting.WaitUnlessCancelledAsync(cancellationToken);
    }

    private async Task RunAsync(List<Waiting<(string Integration, string ItemKey), ItemRecord?>> group)
    {
        group.RemoveAll(waiting => !waiting.TryTake());
        if (group.Count == 0)
            return;
        try
        {
            (string, string)[] keys = [.. group.Select(waiting => waiting.Request).Distinct()];
            List<ItemRecord> items = await _database.ReadAsync((session, token) => ItemRows.FindByKeysAsync(session, keys, token), CancellationToken.None).ConfigureAwait(false);
            Dictionary<(string, string), ItemRecord> found = items.ToDictionary(item => (item.Integration, item.ItemKey!));
            foreach (Waiting<(string Integration, string ItemKey), ItemRecord?> waiting in group)
                waiting.Succeed(found.GetValueOrDefault(waiting.Request));
        }
        catch (Exception exception)
        {
            group.ForEach(waiting => waiting.Fail(exception));
        }
    }
}
