-- The journal's tables. Times are milliseconds since 1970-01-01 UTC. Text is ordered by its bytes ("C"), as the ids want it.
-- Run by hand: CREATE SCHEMA safe_integration; then psql --set schema=safe_integration --set ON_ERROR_STOP=1 --single-transaction --file 0001_journal.sql

-- One row a script. minimum_reader is the lowest version whose code can still work with the tables as the script leaves them.
CREATE TABLE :"schema".journal_schema_version (
    version         integer NOT NULL PRIMARY KEY,
    script          text    NOT NULL,
    minimum_reader  integer NOT NULL,
    applied_at      bigint  NOT NULL
);

CREATE TABLE :"schema".journal_item (
    id            text COLLATE "C" NOT NULL PRIMARY KEY,
    integration   text COLLATE "C" NOT NULL,
    item_key      text COLLATE "C",
    payload_hash  text COLLATE "C" NOT NULL,
    state         text COLLATE "C" NOT NULL,
    lane          text,
    segment       text             NOT NULL,
    plan_version  text             NOT NULL,
    score         double precision,
    eligible      boolean          NOT NULL,
    audit_rate    double precision NOT NULL,
    epoch         integer          NOT NULL,
    version       bigint           NOT NULL,
    fence         bigint           NOT NULL,
    lease_owner   text,
    lease_until   bigint,
    due_at        bigint,
    attempts      integer          NOT NULL,
    created_at    bigint           NOT NULL,
    updated_at    bigint           NOT NULL,
    trace_parent  text,
    audit_length  bigint           NOT NULL,
    audit_head    text             NOT NULL
);

CREATE UNIQUE INDEX journal_item_key ON :"schema".journal_item (integration, item_key) WHERE item_key IS NOT NULL;
CREATE UNIQUE INDEX journal_item_rejected ON :"schema".journal_item (integration, payload_hash) WHERE state = 'Rejected';
-- Claims read only what is due, however many items are done.
CREATE INDEX journal_item_due ON :"schema".journal_item (integration, due_at, id) WHERE state IN ('Received', 'Due', 'Started') AND due_at IS NOT NULL;
CREATE INDEX journal_item_list ON :"schema".journal_item (integration, state, id);
CREATE INDEX journal_item_oldest ON :"schema".journal_item (integration, state, updated_at);

-- One row an item, because most contents come together. Each with its SHA-256. What fits a page stays in it as it is.
CREATE TABLE :"schema".journal_content (
    item_id        text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES :"schema".journal_item (id),
    payload        bytea,
    payload_hash   text,
    input          bytea,
    input_hash     text,
    proposed       bytea,
    proposed_hash  text,
    checks         bytea,
    checks_hash    text,
    approved       bytea,
    approved_hash  text
) WITH (toast_tuple_target = 8160);

CREATE TABLE :"schema".journal_audit (
    item_id        text COLLATE "C" NOT NULL REFERENCES :"schema".journal_item (id),
    sequence       bigint           NOT NULL,
    at             bigint           NOT NULL,
    actor          text             NOT NULL,
    action         text             NOT NULL,
    detail         text             NOT NULL,
    previous_hash  text             NOT NULL,
    hash           text             NOT NULL,
    PRIMARY KEY (item_id, sequence)
);

CREATE FUNCTION :"schema".journal_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are never changed or deleted' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER journal_audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON :"schema".journal_audit
    FOR EACH STATEMENT EXECUTE FUNCTION :"schema".journal_audit_refuse();

CREATE TABLE :"schema".journal_gate_event (
    sequence     bigint           NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    integration  text COLLATE "C" NOT NULL,
    epoch        integer          NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    at           bigint           NOT NULL,
    item_id      text,
    segment      text             NOT NULL,
    score        double precision NOT NULL,
    wrong        boolean          NOT NULL,
    audit_rate   double precision NOT NULL,
    lowest_audit_rate  double precision NOT NULL,
    automatic    boolean          NOT NULL,
    selected     boolean          NOT NULL,
    detail       text             NOT NULL
);

CREATE INDEX journal_gate_event_order ON :"schema".journal_gate_event (integration, sequence);
CREATE UNIQUE INDEX journal_gate_event_once ON :"schema".journal_gate_event (integration, epoch, kind)
    WHERE kind IN ('EpochStarted', 'Certified', 'Opened', 'Tripped');

-- Locked by whoever appends an integration's gate events, so that their numbers are in the order of the commits.
CREATE TABLE :"schema".journal_gate_order (
    integration  text COLLATE "C" NOT NULL PRIMARY KEY,
    appends      bigint           NOT NULL DEFAULT 1
) WITH (fillfactor = 50);

CREATE TABLE :"schema".journal_alert (
    key              text COLLATE "C" NOT NULL PRIMARY KEY,
    integration      text             NOT NULL,
    kind             text             NOT NULL,
    count            bigint           NOT NULL,
    delivered_count  bigint           NOT NULL,
    first_at         bigint           NOT NULL,
    last_at          bigint           NOT NULL,
    due_at           bigint,
    delivered_at     bigint,
    attempts         integer          NOT NULL
);

CREATE INDEX journal_alert_due ON :"schema".journal_alert (due_at, key) WHERE due_at IS NOT NULL;

-- Counting a million rows takes long; keeping the number takes nothing. Each connection counts in rows of its own, or all commits would wait
-- for one row; the number is the sum, and a single row may be negative.
CREATE TABLE :"schema".journal_state_count (
    integration  text COLLATE "C" NOT NULL,
    state        text COLLATE "C" NOT NULL,
    shard        integer          NOT NULL,
    count        bigint           NOT NULL,
    PRIMARY KEY (integration, state, shard)
) WITH (fillfactor = 50);

-- The rows of a step are taken in the order of the states' names, so that two steps do not wait for each other in a circle.
CREATE FUNCTION :"schema".journal_item_count() RETURNS trigger LANGUAGE plpgsql SET search_path = :"schema", pg_temp AS $$
BEGIN
    INSERT INTO journal_state_count AS counted (integration, state, shard, count)
    SELECT step.integration, step.state, pg_backend_pid() % 1024, step.change
    FROM (
        SELECT new.integration, new.state, 1 AS change WHERE TG_OP <> 'DELETE'
        UNION ALL
        SELECT old.integration, old.state, -1 WHERE TG_OP <> 'INSERT') AS step
    ORDER BY step.integration, step.state
    ON CONFLICT (integration, state, shard) DO UPDATE SET count = counted.count + excluded.count;
    RETURN NULL;
END
$$;

CREATE TRIGGER journal_item_counted AFTER INSERT OR DELETE ON :"schema".journal_item
    FOR EACH ROW EXECUTE FUNCTION :"schema".journal_item_count();

CREATE TRIGGER journal_item_recounted AFTER UPDATE OF state ON :"schema".journal_item
    FOR EACH ROW WHEN (old.state <> new.state) EXECUTE FUNCTION :"schema".journal_item_count();

-- A transactional effect gets the journal's transaction and must not end it. As long as the row is there, the commit is refused; the journal takes it away.
CREATE TABLE :"schema".journal_effect_guard (
    token  text COLLATE "C" NOT NULL PRIMARY KEY
);

CREATE FUNCTION :"schema".journal_effect_refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = :"schema", pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM journal_effect_guard WHERE token = new.token) THEN
        RAISE EXCEPTION 'this transaction is the journal''s to commit' USING ERRCODE = 'invalid_transaction_termination';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER journal_effect_guarded AFTER INSERT ON :"schema".journal_effect_guard DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION :"schema".journal_effect_refuse();

-- Written by the health check, which is the only way to know that the journal can be written to.
CREATE TABLE :"schema".journal_check (
    id          integer NOT NULL PRIMARY KEY CHECK (id = 1),
    checked_at  bigint  NOT NULL
);

INSERT INTO :"schema".journal_schema_version (version, script, minimum_reader, applied_at)
VALUES (1, '0001_journal.sql', 1, floor(extract(epoch FROM now()) * 1000)::bigint);
