package org.muster.core.gate;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command at a gate can be refused. */
public enum GateRefusal implements RefusalCode {
    NOT_AT_GATE("GAT-001", "Person {0} is {1}, not at the control centre.", "Check them in first."),
    ALREADY_AT_GATE("GAT-002", "Person {0} is already {1}.", "Go on with the next step."),
    BAND_TAKEN("GAT-003", "Band {0} was given to person {1}.", "Take a fresh band."),
    NO_BAND("GAT-004", "Person {0} has no band.", "Give them a band, then board."),
    LIMIT_PASSED(
            "GAT-005",
            "Leg {0} allows {2} by {1}; with these it would be {3}.",
            "Put them on standby, or have a larger capacity authorised."),
    LAP_TOO_OLD(
            "GAT-006",
            "Person {0} is {1} years old and cannot travel on a lap.",
            "Give a seat; laps are for infants under two."),
    HOUSEHOLD_SPLIT(
            "GAT-007",
            "Person {0} belongs to the same household and would be left behind.",
            "Take the household together, or have somebody sign for the split."),
    ABOARD_ELSEWHERE("GAT-008", "Person {0} is already on leg {1}.", "Off-load them there first."),
    NOT_ABOARD("GAT-009", "Person {0} is not on leg {1}.", "Check the leg, or the band."),
    REASON_NEEDED("GAT-010", "{0} needs a reason.", "Write in one sentence why, and send again."),
    SIGNER_NEEDED(
            "GAT-011",
            "A household is split only when somebody signs for it by name.",
            "Give the name of who answers for it."),
    DEAD(
            "GAT-012",
            "Person {0} is recorded as dead.",
            "Open the person page; withdraw that if it is wrong."),
    BLANK("GAT-013", "{0} must not be empty.", "Fill it in and send again."),
    NO_SUCH_HOUSEHOLD(
            "GAT-014",
            "There is no household {0}.",
            "Open the person page to see their household."),
    NOT_IDENTIFIED(
            "GAT-015",
            "No nationality was verified or chosen for person {0}.",
            "There is nothing to withdraw."),
    NO_LAP(
            "GAT-016",
            "Leg {0} would have {1} infants on laps, and {2} grown people on seats to hold them.",
            "Give the infant a seat, or board who holds them at the same time."),
    SEALED(
            "GAT-017",
            "Leg {0} is {1}: its manifest is sealed, and scans no longer change it.",
            "Correct the manifest on the leg's page, with a reason; or choose another leg.");

    private final RefusalText text;

    GateRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
