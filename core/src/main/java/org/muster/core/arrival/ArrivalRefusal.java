package org.muster.core.arrival;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command at the other end of a leg can be refused. */
public enum ArrivalRefusal implements RefusalCode {
    SCANNED_BEFORE(
            "ARR-001",
            "Person {0} was scanned off leg {1} before.",
            "Let them go on; there is nothing to add."),
    NO_PLACE(
            "ARR-002",
            "An arrival needs the place where it was seen.",
            "Name the airport, port or border post."),
    NO_PARTNER(
            "ARR-003",
            "A partner's count needs the state or post that counted.",
            "Name it, and send again."),
    NO_SIGNER(
            "ARR-004",
            "A partner's count needs the name of who signed for it.",
            "Ask whoever counted to give their name."),
    NO_SEAL(
            "ARR-005",
            "{0} is no seal: it needs the first sixteen digits, or all sixty-four.",
            "Read the seal off the printed manifest, in digits 0 to 9 and letters a to f."),
    NEGATIVE(
            "ARR-006", "Nobody counts {0} people.", "Give the number that was counted, 0 or more."),
    ENDED_BEFORE(
            "ARR-007",
            "The arrivals of leg {0} were ended at {1} before.",
            "Whoever is scanned now is counted all the same; there is nothing to end again."),
    NOT_SEALED(
            "ARR-008",
            "Leg {0} has no sealed manifest to compare a list with.",
            "Compare once its doors are shut."),
    NAMES_NOBODY(
            "ARR-009",
            "The list {0} of {1} names nobody.",
            "Send a list with a row for each person aboard."),
    NO_SUCH_ROW(
            "ARR-010",
            "No list that was compared with leg {0} has a row {1}.",
            "Open the report again: another list may have taken its place.");

    private final RefusalText text;

    ArrivalRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
