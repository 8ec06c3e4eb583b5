using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>A claim. Those that wait one after another and ask for the same are one statement, and get what it claims in the order in which they asked.</summary>
internal sealed class ClaimOperation(ClaimRequest request) : WriteOperation<IReadOnlyList<ItemRecord>>(session => ItemClaims.ClaimDue(session, request))
{
    // Claims by one clock that wait together are hardly ever further apart.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly ClaimRequest _request = request;

    public override int RunTogether(SqlSession session, List<WriteOperation> batch, int index)
    {
        int count = 1;
        long max = Math.Max(_request.Max, 0);
        DateTimeOffset now = _request.Now;
        while (index + count < batch.Count && batch[index + count] is ClaimOperation next && IsAlike(next._request))
        {
            max += Math.Max(next._request.Max, 0);
            now = next._request.Now > now ? next._request.Now : now;
            count++;
        }

        if (count == 1)
            return base.RunTogether(session, batch, index);
        // All of them were made before this one runs, so the latest present among them is not ahead of anybody's.
        IReadOnlyList<ItemRecord> claimed = ItemClaims.ClaimDue(session, _request with { Now = now, Max = (int)Math.Min(max, int.MaxValue) });
        int given = 0;
        foreach (ClaimOperation claim in batch.GetRange(index, count).Cast<ClaimOperation>())
        {
            ItemRecord[] own = [.. claimed.Skip(given).Take(Math.Max(claim._request.Max, 0))];
            given += own.Length;
            claim.Result = own;
        }

        return count;
    }

    private bool IsAlike(ClaimRequest other) =>
        _request.Owner == other.Owner && _request.Lease == other.Lease && (_request.Now - other.Now).Duration() <= Moment
        && _request.Integrations.SequenceEqual(other.Integrations, StringComparer.Ordinal);
}
