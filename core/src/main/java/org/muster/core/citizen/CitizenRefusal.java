package org.muster.core.citizen;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something that a family tells is not recorded. */
public enum CitizenRefusal implements RefusalCode {
    NO_SUCH_FAMILY(
            "CIT-001",
            "No family told us anything under the reference {0}.",
            "Compare the reference with what was shown or sent at the end."),
    SAME_WISH("CIT-002", "That is what we have noted already.", "There is nothing to change."),
    NO_CONTACT(
            "CIT-004",
            "No way to reach you was given.",
            "Give a phone number or an e-mail address, also somebody else's who can find you.");

    private final RefusalText text;

    CitizenRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
