package org.muster.core.place;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a place is not set as somebody wants. */
public enum PlaceRefusal implements RefusalCode {
    NO_NAME("PLC-001", "A place has a name.", "Name it as legs and messages name it."),
    REASON_NEEDED(
            "PLC-002",
            "It is not said why {0} takes nobody in.",
            "Write one sentence that can be told to those who are on the way there."),
    NO_SUCH_INCIDENT(
            "PLC-003", "There is no incident {0}.", "Compare its number, or leave it out."),
    FROM_THE_FUTURE(
            "PLC-004",
            "{0} has not come yet.",
            "Say what the place is now; what is going to be, say when it comes."),
    SO_ALREADY(
            "PLC-005",
            "{0} is known to be so already.",
            "There is nothing left to do, unless the time or the reason differs.");

    private final RefusalText text;

    PlaceRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
