package org.muster.core.conflict;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why an explanation of a conflict can be refused. */
public enum ConflictRefusal implements RefusalCode {
    NO_SUCH_CONFLICT(
            "CON-001",
            "There is no conflict of this kind about {0} now.",
            "Look at the list of conflicts: somebody may have settled it."),
    REASON_NEEDED(
            "CON-002",
            "An explanation of a conflict needs a reason.",
            "Write in one sentence how it came, and send again.");

    private final RefusalText text;

    ConflictRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
