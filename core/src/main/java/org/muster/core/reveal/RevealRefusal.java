package org.muster.core.reveal;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a masked field is not shown, or a reveal not reviewed. */
public enum RevealRefusal implements RefusalCode {
    NO_SUCH_PERSON("REV-001", "Nobody here has the reference {0}.", "Compare it."),
    NO_FIELDS("REV-002", "It is not said what is to be shown.", "Choose one field at least."),
    NO_REASON("REV-003", "It is not said why.", "Write one sentence and send again."),
    NO_SUCH_REVEAL("REV-004", "{0} is no reveal of this person.", "Choose it on the page Reveals."),
    OWN_REVEAL(
            "REV-005",
            "Whoever looked does not review it themselves.",
            "Let another duty officer or administrator review it."),
    REVIEWED("REV-006", "It has been reviewed already.", "Nothing is left to do.");

    private final RefusalText text;

    RevealRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
