package org.muster.core.tripwire;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with a tripwire or a reading. */
public enum TripwireRefusal implements RefusalCode {
    NO_SUCH_TRIPWIRE("TRW-001", "There is no tripwire {0}.", "Compare its number."),
    WITHDRAWN("TRW-002", "The tripwire {0} was withdrawn.", "Write another one."),
    NO_NAME("TRW-003", "A tripwire has a name.", "Name it in a few words."),
    NO_CONDITION(
            "TRW-004", "It waits for nothing.", "Choose at least one thing for it to wait for."),
    NEVER_ENOUGH(
            "TRW-005",
            "It cannot fire by {0} signals.",
            "Say how many have to come, from 1 to 20."),
    NO_TIME("TRW-006", "The time in which they have to come is {0} hours.", "Give 1 to 720 hours."),
    NO_PROPOSAL("TRW-007", "It is not said what it proposes.", "Write one sentence."),
    NOT_FIRED(
            "TRW-008",
            "The tripwire {0} has not fired, or was answered.",
            "There is nothing to answer."),
    NO_REASON("TRW-009", "It is not said why.", "Write one sentence and send again."),
    OVER_ALREADY(
            "TRW-010", "{0} is over.", "Give a later time, or leave it empty to be asked anew."),
    NOT_A_NUMBER_OF_DAYS("TRW-011", "{0} is no number of days.", "Give whole days, 0 to 999."),
    FROM_THE_FUTURE("TRW-012", "{0} has not come yet.", "Correct the time."),
    NOT_A_NUMBER_OF_PERSONS(
            "TRW-013", "{0} is no number of persons.", "Give a whole number, 1 to 999999.");

    private final RefusalText text;

    TripwireRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
