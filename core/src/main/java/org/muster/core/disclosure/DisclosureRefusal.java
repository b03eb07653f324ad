package org.muster.core.disclosure;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done about telling other states by name. */
public enum DisclosureRefusal implements RefusalCode {
    NO_SUCH_PERSON("DIS-001", "Nobody here has the reference {0}.", "Compare it."),
    FROM_THE_FUTURE("DIS-002", "{0} has not come yet.", "Correct the time."),
    GUARDIAN_NEEDED(
            "DIS-003",
            "{0} is a minor, and nobody spoke for them.",
            "Name the guardian who said that their state may be told."),
    NO_REASON("DIS-004", "It is not said why.", "Write one sentence and send again."),
    NO_SUCH_LIST("DIS-005", "There is no list {0}.", "Compare its number.");

    private final RefusalText text;

    DisclosureRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
