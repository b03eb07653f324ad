package org.muster.ledger.reads;

/**
 * An entry in its place.
 *
 * @param writer whose chain it is in: a node, or one server of a hub
 * @param number its place in that chain, from 1
 */
public record LoggedRead(String writer, long number, ReadEntry entry) {}
