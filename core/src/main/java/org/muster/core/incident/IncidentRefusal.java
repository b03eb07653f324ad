package org.muster.core.incident;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with an incident. */
public enum IncidentRefusal implements RefusalCode {
    NO_SUCH_INCIDENT("INC-001", "There is no incident {0}.", "Compare its number."),
    NOTHING_SAID(
            "INC-002", "It is not said what happened.", "Write one sentence that names nobody."),
    NO_SOURCE(
            "INC-003",
            "It is not said who reports it.",
            "Name the source, such as the embassy's guard, a press agency or a partner."),
    FROM_THE_FUTURE("INC-004", "{0} has not come yet.", "Correct the time."),
    ENDS_BEFORE(
            "INC-005", "It would be over at {1}, before it began at {0}.", "Correct the times."),
    CROWD_REVERSED(
            "INC-006",
            "A crowd of at least {0} cannot be at most {1}.",
            "Correct one of them, or leave one empty."),
    OVER_ALREADY(
            "INC-007",
            "The incident {0} is over already.",
            "Say first that it goes on, if it does."),
    NOT_OVER("INC-008", "The incident {0} is not over.", "There is nothing to take up again."),
    MERGED(
            "INC-009",
            "The incident {0} goes on under the number {1}.",
            "Open that one, or part the two first."),
    SAME("INC-010", "{0} and {1} are one incident already.", "Choose another number."),
    NOT_MERGED(
            "INC-011",
            "The incident {0} is part of no other one.",
            "There is nothing that could be parted."),
    EVIDENCE_HELD("INC-012", "The incident has this file already.", "There is nothing left to do."),
    NO_SUCH_EVIDENCE(
            "INC-013",
            "The incident has no file with the hash {0}.",
            "Open the incident again and choose one that it has."),
    EVIDENCE_FULL(
            "INC-014",
            "The incident has {0} files, and no more are kept.",
            "Withdraw one that tells least, or add the file to another incident."),
    NO_REASON("INC-015", "It is not said why.", "Write one sentence and send again.");

    private final RefusalText text;

    IncidentRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
