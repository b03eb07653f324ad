package org.muster.planning.bep;

import java.util.List;

/** What was found did not pass the check: a fault of this program, never of the instance. */
public final class WrongPlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongPlan(List<String> faults) {
        super(String.join(" ", faults));
    }
}
