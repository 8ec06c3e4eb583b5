using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>Claims for all who ask for the same at once, and hands out what was claimed in the order in which they asked. Thread-safe.</summary>
internal sealed class GroupClaim
{
    private const int MaxLanes = 2;
    private const int MaxGroup = 64;

    private readonly Database _database;
    private readonly Clock _clock;
    private readonly Lanes<Waiting<ClaimRequest, IReadOnlyList<ItemRecord>>> _lanes;

    public GroupClaim(Database database, Clock clock)
    {
        (_database, _clock) = (database, clock);
        _lanes = new(MaxLanes, MaxGroup, RunAsync);
    }

    public Task<IReadOnlyList<ItemRecord>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<IReadOnlyList<ItemRecord>>(cancellationToken);
        var waiting = new Waiting<ClaimRequest, IReadOnlyList<ItemRecord>>(request);
        _lanes.Add(waiting);
        return waiting.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(List<Waiting<ClaimRequest, IReadOnlyList<ItemRecord>>> group)
    {
        group.RemoveAll(waiting => !waiting.TryTake());
        while (group.Count > 0)
        {
            ClaimRequest first = group[0].Request;
            List<Waiting<ClaimRequest, IReadOnlyList<ItemRecord>>> alike = [.. group.Where(waiting => IsAlike(first, waiting.Request))];
            await ClaimAsync(alike).ConfigureAwait(false);
            group = [.. group.Except(alike)];
        }
    }

    private bool IsAlike(ClaimRequest first, ClaimRequest other) =>
        first.Owner == other.Owner && first.Lease == other.Lease && (_clock.IsDatabase || first.Now == other.Now) && first.Integrations.SequenceEqual(other.Integrations);

    private async Task ClaimAsync(List<Waiting<ClaimRequest, IReadOnlyList<ItemRecord>>> alike)
    {
        try
        {
            ClaimRequest request = alike[0].Request with { Max = (int)Math.Min(int.MaxValue, alike.Sum(waiting => (long)Math.Max(waiting.Request.Max, 0))) };
            IReadOnlyList<ItemRecord> claimed = await _database.WriteAsync(
                (session, token) => ItemClaims.ClaimDueAsync(session, request, _clock, token), CancellationToken.None).ConfigureAwait(false);
            int given = 0;
            foreach (Waiting<ClaimRequest, IReadOnlyList<ItemRecord>> waiting in alike)
            {
                ItemRecord[] own = [.. claimed.Skip(given).Take(Math.Max(waiting.Request.Max, 0))];
                given += own.Length;
                waiting.Succeed(own);
            }
        }
        catch (Exception exception)
        {
            alike.ForEach(waiting => waiting.Fail(exception));
        }
    }
}
