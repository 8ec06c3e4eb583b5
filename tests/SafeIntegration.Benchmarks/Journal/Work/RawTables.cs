namespace SafeIntegration.Benchmarks.Journal;

/// <summary>The tables of the statements written by hand: primary keys, and an index on what is due. Nothing else.</summary>
internal static class RawTables
{
    public static IReadOnlyList<string> Sqlite { get; } =
    [
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA busy_timeout = 5000",
        """
        CREATE TABLE IF NOT EXISTS raw_item (id TEXT NOT NULL PRIMARY KEY, integration TEXT NOT NULL, item_key TEXT NOT NULL, hash TEXT NOT NULL,
            state TEXT NOT NULL, version INTEGER NOT NULL, created_at INTEGER NOT NULL, payload BLOB NOT NULL) STRICT
        """,
        """
        CREATE TABLE IF NOT EXISTS raw_audit (item_id TEXT NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
            detail TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (item_id, sequence)) STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE IF NOT EXISTS raw_due (id TEXT NOT NULL PRIMARY KEY, payload_hash TEXT NOT NULL, version INTEGER NOT NULL, owner TEXT, due_at INTEGER NOT NULL) STRICT",
        "CREATE INDEX IF NOT EXISTS raw_due_at ON raw_due (due_at)",
    ];

    public static IReadOnlyList<string> PostgreSql { get; } =
    [
        "CREATE SCHEMA IF NOT EXISTS raw",
        """
        CREATE TABLE IF NOT EXISTS raw.item (id text COLLATE "C" PRIMARY KEY, integration text NOT NULL, item_key text NOT NULL, hash text NOT NULL,
            state text NOT NULL, version bigint NOT NULL, created_at bigint NOT NULL, payload bytea NOT NULL)
        """,
        """
        CREATE TABLE IF NOT EXISTS raw.audit (item_id text COLLATE "C" NOT NULL, sequence bigint NOT NULL, at bigint NOT NULL, actor text NOT NULL, action text NOT NULL,
            detail text NOT NULL, hash text NOT NULL, PRIMARY KEY (item_id, sequence))
        """,
        """CREATE TABLE IF NOT EXISTS raw.due (id text COLLATE "C" PRIMARY KEY, payload_hash text NOT NULL, version bigint NOT NULL, owner text, due_at bigint NOT NULL)""",
        "CREATE INDEX IF NOT EXISTS due_at ON raw.due (due_at)",
    ];
}
