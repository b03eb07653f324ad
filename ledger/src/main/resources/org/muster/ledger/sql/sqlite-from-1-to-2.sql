CREATE TABLE person_key_of_node (
    operation TEXT NOT NULL,
    person INTEGER NOT NULL,
    node TEXT NOT NULL,
    wrapped BLOB,
    PRIMARY KEY (operation, person, node)
) STRICT, WITHOUT ROWID;
INSERT INTO person_key_of_node
    SELECT operation, person, (SELECT value FROM ledger_info WHERE name = 'node'), wrapped
    FROM person_key;
DROP TABLE person_key;
ALTER TABLE person_key_of_node RENAME TO person_key;
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
