package org.muster.core.movement;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command about a leg can be refused. */
public enum MovementRefusal implements RefusalCode {
    NO_SUCH_LEG("LEG-001", "There is no leg {0}.", "Choose a leg from the crisis room."),
    WRONG_STATE(
            "LEG-002",
            "Leg {0} is {1}; this needs it to be {2}.",
            "Bring the leg to that state first, or choose another leg."),
    LABEL_TAKEN(
            "LEG-003", "Another leg is already called {0}.", "Give this leg a name of its own."),
    BLANK("LEG-004", "{0} must not be empty.", "Fill it in and send again."),
    REASON_NEEDED("LEG-005", "{0} needs a reason.", "Write in one sentence why, and send again."),
    IN_THE_FUTURE(
            "LEG-006",
            "{0} lies in the future: {1}.",
            "Give the time at which it happened, not later than now."),
    BEFORE_DEPARTURE(
            "LEG-007",
            "The leg cannot arrive at {0}: it departed at {1}.",
            "Give a time after the departure."),
    SMALLER_THAN_LOAD(
            "LEG-008",
            "The new plan allows {1} ({0}), and {2} are already aboard.",
            "Off-load people first, or keep a larger capacity."),
    OUT_OF_RANGE("LEG-009", "{0} must be {1} to {2}, not {3}.", "Give a number in that range.");

    private final RefusalText text;

    MovementRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
