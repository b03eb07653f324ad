package org.muster.core.operation;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command about the operation can be refused. */
public enum OperationRefusal implements RefusalCode {
    ALREADY_OPEN(
            "OPE-001",
            "Operation {0} is already open.",
            "Choose another short name, or work in the operation that is open."),
    NOT_OPEN("OPE-002", "Operation {0} has not been opened.", "Open the operation first."),
    SAME_PHASE("OPE-003", "The operation is already in phase {0}.", "Choose another phase."),
    PHASE_NEEDS_REASON(
            "OPE-004",
            "Going from {0} to {1} skips or reverses a step and needs a reason.",
            "Write in one sentence why, and send again."),
    BLANK("OPE-005", "{0} must not be empty.", "Fill it in and send again."),
    IN_THE_FUTURE(
            "OPE-006",
            "{0} lies in the future: {1}.",
            "Give the time at which it happened, not later than now."),
    PEOPLE_WAITING(
            "OPE-007",
            "{0} people still wait to leave, and {1} are on legs that have not arrived.",
            "Bring them out first, or write in one sentence why the operation is closed, and send again."),
    POINTS_OPEN(
            "OPE-008",
            "{0} points of the closing list are open.",
            "Go through the closing list, or write in one sentence why the operation is closed so, and send again.");

    private final RefusalText text;

    OperationRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
