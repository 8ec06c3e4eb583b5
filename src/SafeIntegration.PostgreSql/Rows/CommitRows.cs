using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// The rows of many new items in one statement, however many there are: arrays that the server takes apart again. Of an item whose id or key is taken nothing is written, and
/// its id is not among those returned; the others go on.
/// </summary>
internal static class CommitRows
{
    private const string Insert =
        $"""
        WITH item AS (
            INSERT INTO :"schema".journal_item ({ItemRows.Columns})
            SELECT id, integration, item_key, payload_hash, state, lane, segment, plan_version, score, eligible, audit_rate, epoch, version, fence, lease_owner,
                coalesce(lease_ahead + {Clock.Database}, lease_until), coalesce(due_ahead + {Clock.Database}, due_at), attempts, created_at, updated_at, trace_parent, audit_length, audit_head
            FROM {NewItems}
            ON CONFLICT DO NOTHING RETURNING id),
        {Belongings})
        SELECT id FROM item
        """;

    private const string NewItems =
        """
        unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::float8[], $10::bool[], $11::float8[], $12::int[], $13::bigint[],
                $14::bigint[], $15::text[], $16::bigint[], $17::bigint[], $18::int[], $19::bigint[], $20::bigint[], $21::text[], $22::bigint[], $23::text[], $24::bigint[], $25::bigint[])
            AS new(id, integration, item_key, payload_hash, state, lane, segment, plan_version, score, eligible, audit_rate, epoch, version, fence, lease_owner, lease_until,
                due_at, attempts, created_at, updated_at, trace_parent, audit_length, audit_head, lease_ahead, due_ahead)
        """;

    private const string Belongings =
        $"""
        audit AS (
            INSERT INTO :"schema".journal_audit (item_id, sequence, at, actor, action, detail, previous_hash, hash)
            SELECT item_id, sequence, at, actor, action, detail, previous_hash, hash
            FROM unnest($26::text[], $27::bigint[], $28::bigint[], $29::text[], $30::text[], $31::text[], $32::text[], $33::text[])
                AS entry(item_id, sequence, at, actor, action, detail, previous_hash, hash)
            WHERE item_id IN (SELECT id FROM item)),
        content AS (
            INSERT INTO :"schema".journal_content ({ContentRows.Columns})
            SELECT {ContentRows.Columns}
            FROM unnest($34::text[], $35::bytea[], $36::text[], $37::bytea[], $38::text[], $39::bytea[], $40::text[], $41::bytea[], $42::text[], $43::bytea[], $44::text[])
                AS content({ContentRows.Columns})
            WHERE item_id IN (SELECT id FROM item)
        """;

    /// <summary>Inserts new items; returns the ids of those that are inserted.</summary>
    public static Statement InsertAll(IReadOnlyList<JournalCommit> commits, Clock clock) => new(Insert, Parameters(commits, clock));

    private static NpgsqlParameter[] Parameters(IReadOnlyList<JournalCommit> commits, Clock clock)
    {
        ItemRecord[] items = [.. commits.Select(commit => commit.Item)];
        (string Item, AuditEntry Entry)[] audit = [.. commits.SelectMany(commit => commit.Audit, (commit, entry) => (commit.Item.Id.Value, entry))];
        JournalCommit[] holders = [.. commits.Where(commit => commit.Contents.Count > 0)];
        return
        [
            Column.Texts(items, item => item.Id.Value), Column.Texts(items, item => item.Integration), Column.Texts(items, item => item.ItemKey),
            Column.Texts(items, item => item.PayloadHash), Column.Texts(items, item => Column.NameOf(item.State)),
            Column.Texts(items, item => item.Lane is { } lane ? Column.NameOf(lane) : null), Column.Texts(items, item => item.Segment),
            Column.Texts(items, item => item.PlanVersion), Column.Reals(items, item => item.Score), Column.Flags(items, item => item.Eligible),
            Column.Reals(items, item => item.AuditRate), Column.Integers(items, item => item.Epoch), Column.Numbers(items, item => item.Version),
            Column.Numbers(items, item => item.Fence), Column.Texts(items, item => item.LeaseOwner), Column.Times(items, item => item.LeaseUntil),
            Column.Times(items, item => item.DueAt), Column.Integers(items, item => item.Attempts), Column.Times(items, item => item.CreatedAt),
            Column.Times(items, item => item.UpdatedAt), Column.Texts(items, item => item.TraceParent), Column.Numbers(items, item => item.AuditLength),
            Column.Texts(items, item => item.AuditHead), Column.Numbers(items, item => (long?)clock.Distance(item.LeaseUntil, item.UpdatedAt)?.TotalMilliseconds),
            Column.Numbers(items, item => (long?)clock.Distance(item.DueAt, item.UpdatedAt)?.TotalMilliseconds),

            Column.Texts(audit, row => row.Item), Column.Numbers(audit, row => row.Entry.Sequence), Column.Times(audit, row => row.Entry.At),
            Column.Texts(audit, row => row.Entry.Actor), Column.Texts(audit, row => row.Entry.Action), Column.Texts(audit, row => row.Entry.Detail),
            Column.Texts(audit, row => row.Entry.PreviousHash), Column.Texts(audit, row => row.Entry.Hash),

            Column.Texts(holders, commit => commit.Item.Id.Value),
            .. ContentRows.Kinds.SelectMany(kind => Contents([.. holders.Select(commit => ContentRows.Of(commit.Contents, kind))])),
        ];
    }

    private static IEnumerable<NpgsqlParameter> Contents(IReadOnlyList<ItemContent?> ofAKind) =>
        [Column.Bytes(ofAKind, content => content?.Bytes), Column.Texts(ofAKind, content => content?.Hash)];
}
