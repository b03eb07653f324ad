package org.muster.core.estimate;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why an estimate can be refused. */
public enum EstimateRefusal implements RefusalCode {
    NOT_OPEN("EST-001", "Operation {0} has not been opened.", "Open the operation first."),
    NOBODY_KNOWN(
            "EST-002",
            "Nobody of {0} is known, so there is nothing to estimate from.",
            "Take in a list first, or estimate for everybody."),
    OWN_PRECEDENT(
            "EST-003",
            "Operation {0} cannot be corrected by itself.",
            "Leave it out of the precedents, and send again."),
    PRECEDENT_TWICE(
            "EST-004",
            "Operation {0} is named twice among the precedents.",
            "Name each operation once, and send again.");

    private final RefusalText text;

    EstimateRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
