-- The stores that have the file open, with a sign of life each: SQLite's write-ahead log is memory shared by processes, so a second machine must not open the file.
-- Code of version 1 works with these tables as before; it leaves no sign of life.
CREATE TABLE journal_store (
    store     TEXT    NOT NULL PRIMARY KEY,
    machine   TEXT    NOT NULL,
    boot      TEXT    NOT NULL,
    host      TEXT    NOT NULL,
    seen_at   INTEGER NOT NULL
) STRICT;

INSERT INTO journal_schema_version (version, script, minimum_reader, applied_at) VALUES (2, '0002_machines.sql', 1, 1000 * unixepoch());
