package org.muster.ledger.sql;

/**
 * How far a piece of a chain may reach.
 *
 * @param last the last number within the bounds
 * @param commandEnd the last number at which a command's facts end; of a command that is larger
 *     than the bounds, {@code last}
 */
record Stretch(long last, long commandEnd) {}
