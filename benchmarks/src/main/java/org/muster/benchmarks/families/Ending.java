package org.muster.benchmarks.families;

/** How it ended for one household. */
public sealed interface Ending {
    Household who();

    /** They were told that it is kept. */
    record Acknowledged(Household who, String reference, String pin) implements Ending {}

    /** They were told to come back, how long from now, and which other ways there are. */
    record PutOff(Household who) implements Ending {}

    /** Anything else: no answer, or one that helps nobody. */
    record Failed(Household who, String why) implements Ending {}
}
