package org.muster.identity.link;

import java.io.Serializable;

/** Two rows by their ids. */
public record RowPair(String one, String other) implements Serializable {}
