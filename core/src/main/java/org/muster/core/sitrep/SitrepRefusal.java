package org.muster.core.sitrep;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with a sitrep. */
public enum SitrepRefusal implements RefusalCode {
    NO_SUCH_SITREP("SIT-001", "There is no sitrep {0}.", "Choose one from the list."),
    WRONG_STATE(
            "SIT-002",
            "The sitrep {0} is {1}; this needs it to be {2}.",
            "Begin another sitrep, which can correct this one if it was issued."),
    OTHER_VERSION(
            "SIT-003",
            "{0} saved another version at {1}, while you read an earlier one.",
            "Read theirs, put your words into it, and send again."),
    NOTHING_ASSESSED(
            "SIT-004",
            "It is not said what to make of it all.",
            "Write the assessment, and save it."),
    NOT_YET("SIT-005", "{0} lies in the future.", "Choose a time that has passed."),
    NOTHING_SINCE(
            "SIT-006",
            "This sitrep covers what comes after {0}, and {1} does not.",
            "Read this one again as it is now."),
    OTHER_CONTENT(
            "SIT-007",
            "You read the sitrep with the seal {0}; the same time is now told with the seal {1}.",
            "Read it again as it is now, then issue it."),
    REASON_NEEDED("SIT-008", "It is not said why.", "Write one sentence and send again.");

    private final RefusalText text;

    SitrepRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
