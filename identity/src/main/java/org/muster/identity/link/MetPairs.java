package org.muster.identity.link;

/**
 * The pairs of rows that meet under one key, each once, and how many rows the key left out because
 * too many share it.
 */
public record MetPairs(long[] pairs, int leftOut) {}
