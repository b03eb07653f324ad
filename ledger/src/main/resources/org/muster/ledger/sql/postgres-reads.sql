CREATE TABLE IF NOT EXISTS read_log (
    writer text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    at_millis bigint NOT NULL,
    outcome text NOT NULL,
    who text NOT NULL,
    operation text NOT NULL,
    route text NOT NULL,
    status integer NOT NULL,
    as_of_millis bigint,
    persons text NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (writer, number)
);
CREATE INDEX IF NOT EXISTS read_log_by_time ON read_log (at_millis);
