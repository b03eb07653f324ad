package org.muster.benchmarks.offers;

/**
 * How one leg of a history went: its seats, how many were sat on, and whether more came than it
 * took and could wait.
 */
public record Played(int seats, int filled, boolean overflow) {
    public double fill() {
        return (double) filled / seats;
    }
}
