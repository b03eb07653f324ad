package org.muster.ledger.sql;

import org.muster.ledger.exchange.Hash;

/** Numbers of another node's chain whose facts are not here, and the hash of the last of them. */
record WithheldRun(String node, long first, long last, Hash hash) {}
