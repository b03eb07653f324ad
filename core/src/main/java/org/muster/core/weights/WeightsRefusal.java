package org.muster.core.weights;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why weights can be refused. */
public enum WeightsRefusal implements RefusalCode {
    NOT_OPEN("WGT-001", "Operation {0} has not been opened.", "Open the operation first."),
    NOTHING_SAID(
            "WGT-002",
            "Weights have a version, and are written down; one of the two is empty.",
            "Send both, as the comparison wrote them."),
    OTHER_OF_THAT_NAME(
            "WGT-003",
            "Other weights are kept as version {0}, and links name them.",
            "Give these weights a version of their own."),
    NO_NUMBER(
            "WGT-004",
            "Weights cannot be learned from {0} rows.",
            "Say from how many rows they were learned, 0 or more.");

    private final RefusalText text;

    WeightsRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
