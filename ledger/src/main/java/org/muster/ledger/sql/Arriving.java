package org.muster.ledger.sql;

import java.util.List;
import org.muster.ledger.exchange.SignedHead;

/** What is new of a segment, checked; positions are given when it is stored. */
record Arriving(List<Row> rows, List<WithheldRun> withheld, SignedHead end, KeyChange keys) {}
