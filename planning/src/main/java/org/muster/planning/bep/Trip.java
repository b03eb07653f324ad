package org.muster.planning.bep;

/** One busload taken from a pick-up to a shelter. */
public record Trip(int pickUp, int shelter) {}
