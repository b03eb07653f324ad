package org.muster.planning.model;

import java.util.function.IntUnaryOperator;

/**
 * Says what is wrong with a problem, all at once, each with the path of its field in a file of the
 * problem: values out of range, names that nothing has, duplicates, orders that cannot be. Whether
 * a plan can be found is another question.
 */
public final class ProblemCheck {
    private ProblemCheck() {}

    /** Checks a problem that was built in code. */
    public static Faults check(Problem problem) {
        Faults faults = new Faults();
        check(problem, faults, party -> party);
        return faults;
    }

    /**
     * Checks a problem that was read from a file, which may tell several parties in one entry.
     *
     * @param entries the entry of the file that a party is from
     */
    public static void check(Problem problem, Faults faults, IntUnaryOperator entries) {
        Known known = new Known(problem, faults, entries);
        new PolicyCheck(problem, faults).check();
        new PlaceCheck(problem, known).check();
        new VehicleCheck(problem, known).check();
        new LegCheck(problem, known).check();
        new PartyCheck(problem, known, entries).check();
    }
}
