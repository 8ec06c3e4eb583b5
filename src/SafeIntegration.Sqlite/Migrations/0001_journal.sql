-- The journal's tables. Times are milliseconds since 1970-01-01 UTC. Names carry a prefix, because an application's own tables may share
-- the file. Run by hand, this script wants a transaction around it.

-- One row a script. minimum_reader is the lowest version whose code can still work with the tables as the script leaves them.
CREATE TABLE journal_schema_version (
    version         INTEGER NOT NULL PRIMARY KEY,
    script          TEXT    NOT NULL,
    minimum_reader  INTEGER NOT NULL,
    applied_at      INTEGER NOT NULL
) STRICT;

-- What belongs to an item refers to its number, which is short and rises in the order of arrival; everybody else knows it by its id.
CREATE TABLE journal_item (
    number        INTEGER NOT NULL PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    integration   TEXT    NOT NULL,
    item_key      TEXT,
    payload_hash  TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    lane          TEXT,
    segment       TEXT    NOT NULL,
    plan_version  TEXT    NOT NULL,
    score         REAL,
    eligible      INTEGER NOT NULL,
    audit_rate    REAL    NOT NULL,
    epoch         INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    fence         INTEGER NOT NULL,
    lease_owner   TEXT,
    lease_until   INTEGER,
    due_at        INTEGER,
    attempts      INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    trace_parent  TEXT,
    audit_length  INTEGER NOT NULL,
    audit_head    TEXT    NOT NULL,
    claimable_at  INTEGER GENERATED ALWAYS AS (CASE WHEN state IN ('Received', 'Due', 'Started') THEN max(due_at, coalesce(lease_until, due_at)) END) VIRTUAL
) STRICT;

CREATE UNIQUE INDEX journal_item_key ON journal_item (integration, item_key) WHERE item_key IS NOT NULL;
CREATE UNIQUE INDEX journal_item_rejected ON journal_item (integration, payload_hash) WHERE state = 'Rejected';
-- Claims read only what they take, however many items are done or leased.
CREATE INDEX journal_item_due ON journal_item (integration, claimable_at) WHERE claimable_at IS NOT NULL;
CREATE INDEX journal_item_list ON journal_item (integration, state, id);
CREATE INDEX journal_item_oldest ON journal_item (integration, state, updated_at);

-- One row an item, because most contents come together. Each with its SHA-256.
CREATE TABLE journal_content (
    item           INTEGER NOT NULL PRIMARY KEY REFERENCES journal_item (number),
    payload        BLOB,
    payload_hash   TEXT,
    input          BLOB,
    input_hash     TEXT,
    proposed       BLOB,
    proposed_hash  TEXT,
    checks         BLOB,
    checks_hash    TEXT,
    approved       BLOB,
    approved_hash  TEXT
) STRICT;

CREATE TABLE journal_audit (
    item           INTEGER NOT NULL REFERENCES journal_item (number),
    sequence       INTEGER NOT NULL,
    at             INTEGER NOT NULL,
    actor          TEXT    NOT NULL,
    action         TEXT    NOT NULL,
    detail         TEXT    NOT NULL,
    previous_hash  TEXT    NOT NULL,
    hash           TEXT    NOT NULL,
    PRIMARY KEY (item, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_audit_unchanged BEFORE UPDATE ON journal_audit
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never changed');
END;

CREATE TRIGGER journal_audit_kept BEFORE DELETE ON journal_audit
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never deleted');
END;

CREATE TABLE journal_gate_event (
    integration  TEXT    NOT NULL,
    sequence     INTEGER NOT NULL,
    epoch        INTEGER NOT NULL,
    kind         TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    item_id      TEXT,
    segment      TEXT    NOT NULL,
    score        REAL    NOT NULL,
    wrong        INTEGER NOT NULL,
    audit_rate   REAL    NOT NULL,
    lowest_audit_rate  REAL  NOT NULL,
    automatic    INTEGER NOT NULL,
    selected     INTEGER NOT NULL,
    detail       TEXT    NOT NULL,
    PRIMARY KEY (integration, sequence)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX journal_gate_event_once ON journal_gate_event (integration, epoch, kind)
    WHERE kind IN ('EpochStarted', 'Certified', 'Opened', 'Tripped');

CREATE TABLE journal_alert (
    key              TEXT    NOT NULL PRIMARY KEY,
    integration      TEXT    NOT NULL,
    kind             TEXT    NOT NULL,
    count            INTEGER NOT NULL,
    delivered_count  INTEGER NOT NULL,
    first_at         INTEGER NOT NULL,
    last_at          INTEGER NOT NULL,
    due_at           INTEGER,
    delivered_at     INTEGER,
    attempts         INTEGER NOT NULL
) STRICT;

CREATE INDEX journal_alert_due ON journal_alert (due_at) WHERE due_at IS NOT NULL;

-- Counting a million rows takes long; keeping the number takes nothing. New items are counted by the journal itself, once for all that it commits together.
CREATE TABLE journal_state_count (
    integration  TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    count        INTEGER NOT NULL,
    PRIMARY KEY (integration, state)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_item_recounted AFTER UPDATE OF state ON journal_item WHEN old.state <> new.state
BEGIN
    UPDATE journal_state_count SET count = count - 1 WHERE integration = old.integration AND state = old.state;
    INSERT INTO journal_state_count (integration, state, count) VALUES (new.integration, new.state, 1)
        ON CONFLICT (integration, state) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER journal_item_uncounted AFTER DELETE ON journal_item
BEGIN
    UPDATE journal_state_count SET count = count - 1 WHERE integration = old.integration AND state = old.state;
END;

-- Written by the health check, which is the only way to know that the journal can be written to.
CREATE TABLE journal_check (
    id          INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    checked_at  INTEGER NOT NULL
) STRICT;

INSERT INTO journal_schema_version (version, script, minimum_reader, applied_at) VALUES (1, '0001_journal.sql', 1, 1000 * unixepoch());
