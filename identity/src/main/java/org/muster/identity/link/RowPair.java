package org.muster.identity.link;

/** Two rows by their ids. */
public record RowPair(String one, String other) {}
