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
    node TEXT NOT NULL,
    wrapped BLOB,
    PRIMARY KEY (operation, person, node)
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_info (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE signed_head (
    node TEXT NOT NULL,
    number INTEGER NOT NULL,
    hash BLOB NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (node, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE withheld (
    node TEXT NOT NULL,
    first_number INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (node, first_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE aside (
    id INTEGER PRIMARY KEY,
    node TEXT NOT NULL,
    after_number INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at_millis INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
