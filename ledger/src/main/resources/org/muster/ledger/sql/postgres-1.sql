CREATE TABLE fact (
    position bigint PRIMARY KEY,
    operation text COLLATE "C" NOT NULL,
    node text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    stamp_millis bigint NOT NULL,
    stamp_counter integer NOT NULL,
    by_user text NOT NULL,
    command text NOT NULL,
    type text NOT NULL,
    version integer NOT NULL,
    body text NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL,
    UNIQUE (node, number)
);
CREATE INDEX fact_by_operation ON fact (operation, position);
CREATE TABLE person_key (
    operation text COLLATE "C" NOT NULL,
    person bigint NOT NULL,
    wrapped bytea,
    PRIMARY KEY (operation, person)
);
CREATE TABLE ledger_info (
    name text PRIMARY KEY,
    value text NOT NULL
);
