package org.muster.core.demarche;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with an approach to a government. */
public enum DemarcheRefusal implements RefusalCode {
    NO_SUCH_DEMARCHE("DEM-001", "There is no démarche {0}.", "Compare its number."),
    NOTHING_ASKED("DEM-002", "It is not said what was asked for.", "Write it in one sentence."),
    FROM_THE_FUTURE("DEM-003", "{0} has not come yet.", "Correct the time."),
    DEADLINE_BEFORE(
            "DEM-004",
            "The deadline {1} is not after {0}, when it was made.",
            "Correct one of the times, or leave the deadline empty."),
    ENDED(
            "DEM-005",
            "Nothing more is expected of the démarche {0}.",
            "Make another one, and keep the answer there."),
    NOTHING_ANSWERED("DEM-006", "It is not said what they answered.", "Write it in one sentence."),
    ANSWERED_BEFORE("DEM-007", "They would have answered at {1}, before {0}.", "Correct the time."),
    NO_REASON("DEM-008", "It is not said why.", "Write one sentence and send again.");

    private final RefusalText text;

    DemarcheRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
