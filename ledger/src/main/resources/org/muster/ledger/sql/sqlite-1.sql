CREATE TABLE fact (
    position INTEGER PRIMARY KEY,
    operation TEXT NOT NULL,
    node TEXT NOT NULL,
    number INTEGER NOT NULL,
    stamp_millis INTEGER NOT NULL,
    stamp_counter INTEGER NOT NULL,
    by_user TEXT NOT NULL,
    command TEXT NOT NULL,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (node, number)
) STRICT;
CREATE INDEX fact_by_operation ON fact (operation, position);
CREATE TABLE person_key (
    operation TEXT NOT NULL,
    person INTEGER NOT NULL,
    wrapped BLOB,
    PRIMARY KEY (operation, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_info (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
