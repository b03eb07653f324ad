ALTER TABLE person_key ADD COLUMN node text COLLATE "C";
UPDATE person_key SET node = (SELECT value FROM ledger_info WHERE name = 'node');
ALTER TABLE person_key DROP CONSTRAINT person_key_pkey;
ALTER TABLE person_key ADD PRIMARY KEY (operation, person, node);
CREATE TABLE signed_head (
    node text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    hash bytea NOT NULL,
    signature text NOT NULL,
    PRIMARY KEY (node, number)
);
CREATE TABLE withheld (
    node text COLLATE "C" NOT NULL,
    first_number bigint NOT NULL,
    last_number bigint NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (node, first_number)
);
CREATE TABLE aside (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    node text NOT NULL,
    after_number bigint NOT NULL,
    last_number bigint NOT NULL,
    reason text NOT NULL,
    at_millis bigint NOT NULL,
    bytes bytea NOT NULL
);
