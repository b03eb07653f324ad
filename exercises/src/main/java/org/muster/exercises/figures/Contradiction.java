package org.muster.exercises.figures;

/** Figures of a folder that cannot all be true; {@code sentence} says which and why. */
public record Contradiction(String where, String sentence) {}
