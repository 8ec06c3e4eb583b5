-- Makes the tables fit for many commits in one transaction: counts are changed once a statement, and claims leave the indices alone.
-- Run by hand: psql --set schema=safe_integration --set ON_ERROR_STOP=1 --single-transaction --file 0002_groups.sql

-- Room for a claimed row beside its old version, so that a claim changes no index.
ALTER TABLE :"schema".journal_item SET (fillfactor = 80);

DROP TRIGGER journal_item_counted ON :"schema".journal_item;
DROP TRIGGER journal_item_recounted ON :"schema".journal_item;
DROP FUNCTION :"schema".journal_item_count();

-- The rows of a statement are taken in the order of the states' names, so that two statements do not wait for each other in a circle.
CREATE FUNCTION :"schema".journal_item_count() RETURNS trigger LANGUAGE plpgsql SET search_path = :"schema", pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO journal_state_count AS counted (integration, state, shard, count)
        SELECT integration, state, pg_backend_pid() % 1024, count(*) FROM added GROUP BY integration, state ORDER BY integration, state
        ON CONFLICT (integration, state, shard) DO UPDATE SET count = counted.count + excluded.count;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO journal_state_count AS counted (integration, state, shard, count)
        SELECT integration, state, pg_backend_pid() % 1024, -count(*) FROM removed GROUP BY integration, state ORDER BY integration, state
        ON CONFLICT (integration, state, shard) DO UPDATE SET count = counted.count + excluded.count;
    ELSE
        INSERT INTO journal_state_count AS counted (integration, state, shard, count)
        SELECT integration, state, pg_backend_pid() % 1024, sum(change)
        FROM (SELECT integration, state, 1 AS change FROM added UNION ALL SELECT integration, state, -1 FROM removed) AS step
        GROUP BY integration, state HAVING sum(change) <> 0 ORDER BY integration, state
        ON CONFLICT (integration, state, shard) DO UPDATE SET count = counted.count + excluded.count;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER journal_item_added AFTER INSERT ON :"schema".journal_item
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION :"schema".journal_item_count();

CREATE TRIGGER journal_item_changed AFTER UPDATE ON :"schema".journal_item
    REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION :"schema".journal_item_count();

CREATE TRIGGER journal_item_removed AFTER DELETE ON :"schema".journal_item
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION :"schema".journal_item_count();

-- Contents and audit entries come with their item in one statement, so that looking the item up for each of them finds nothing new. What remains to be refused is to delete
-- an item away from under them.
ALTER TABLE :"schema".journal_content DROP CONSTRAINT journal_content_item_id_fkey;
ALTER TABLE :"schema".journal_audit DROP CONSTRAINT journal_audit_item_id_fkey;

CREATE FUNCTION :"schema".journal_item_refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = :"schema", pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF NOT EXISTS (SELECT FROM removed JOIN journal_audit ON item_id = id) AND NOT EXISTS (SELECT FROM removed JOIN journal_content ON item_id = id) THEN
            RETURN NULL;
        END IF;
    END IF;
    RAISE EXCEPTION 'an item is not deleted while it has audit entries or contents' USING ERRCODE = 'foreign_key_violation';
END
$$;

CREATE TRIGGER journal_item_kept AFTER DELETE ON :"schema".journal_item
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION :"schema".journal_item_refuse();

CREATE TRIGGER journal_items_kept BEFORE TRUNCATE ON :"schema".journal_item
    FOR EACH STATEMENT EXECUTE FUNCTION :"schema".journal_item_refuse();

INSERT INTO :"schema".journal_schema_version (version, script, minimum_reader, applied_at)
VALUES (2, '0002_groups.sql', 1, floor(extract(epoch FROM now()) * 1000)::bigint);
