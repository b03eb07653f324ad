package org.muster.planning.bep;

/**
 * Hears of every better plan and of every better bound; called by several threads, one at a time.
 */
@FunctionalInterface
public interface BusProgress {
    /** Both times are in units of the instance. */
    void at(long objective, long bound, double seconds);
}
