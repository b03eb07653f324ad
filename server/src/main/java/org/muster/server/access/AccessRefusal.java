package org.muster.server.access;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something about accounts can be refused. */
public enum AccessRefusal implements RefusalCode {
    BAD_NAME(
            "ACC-001",
            "The account name '{0}' must be 2 to 40 of a-z, 0-9, dot and hyphen.",
            "Choose a name like a.moussa."),
    NAME_TAKEN("ACC-002", "There is an account {0} already.", "Choose another name."),
    NO_ROLE("ACC-003", "The account {0} has no role.", "Choose at least one of: {1}."),
    NO_SUCH_ACCOUNT("ACC-004", "There is no account {0}.", "Choose one from the list of accounts."),
    WEAK_PASSWORD(
            "ACC-005",
            "The password has {0} characters; at least {1}, and at most 72 bytes, are needed.",
            "Take a few words that nobody else would put together."),
    NOT_SAVED(
            "ACC-006",
            "The accounts could not be saved: {0}.",
            "Make room on the disk, check that the data folder is yours, and try again.");

    private final RefusalText text;

    AccessRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
