CREATE TABLE IF NOT EXISTS read_log (
    writer TEXT NOT NULL,
    number INTEGER NOT NULL,
    at_millis INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    who TEXT NOT NULL,
    operation TEXT NOT NULL,
    route TEXT NOT NULL,
    status INTEGER NOT NULL,
    as_of_millis INTEGER,
    persons TEXT NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (writer, number)
) STRICT;
CREATE INDEX IF NOT EXISTS read_log_by_time ON read_log (at_millis);
