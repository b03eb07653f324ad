package org.muster.core.clearance;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not kept of a leg's clearances. */
public enum ClearanceRefusal implements RefusalCode {
    NO_SUCH_LEG("CLR-001", "There is no leg {0}.", "Choose a leg from the list."),
    FROM_THE_FUTURE("CLR-002", "{0} has not come yet.", "Correct the time."),
    DEADLINE_BEFORE(
            "CLR-003",
            "The deadline {1} is not after {0}, when it was asked for.",
            "Correct one of the times, or leave the deadline empty."),
    NO_CHANCE(
            "CLR-004",
            "A chance of {0} percent says that it is known.",
            "Give 1 to 99, leave it empty, or keep that it was given or refused."),
    NEVER_VALID(
            "CLR-005",
            "It would be valid until {1}, which is not after {0}, when it begins.",
            "Correct one of the times, or leave one empty."),
    SO_ALREADY(
            "CLR-006",
            "This is what was said last of leg {0}.",
            "There is nothing left to do, unless something differs.");

    private final RefusalText text;

    ClearanceRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
