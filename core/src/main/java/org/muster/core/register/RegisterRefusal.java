package org.muster.core.register;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command about the register can be refused. */
public enum RegisterRefusal implements RefusalCode {
    NO_SUCH_PERSON(
            "REG-001",
            "Person {0} is not in the register.",
            "Look the person up by name, or register them first."),
    NOBODY("REG-002", "The list of persons is empty.", "Name at least one person."),
    IN_THE_FUTURE(
            "REG-003",
            "{0} lies in the future: {1}.",
            "Give the time at which it was observed, not later than now."),
    REASON_NEEDED("REG-004", "{0} needs a reason.", "Write in one sentence why, and send again."),
    NOT_IN_HOUSEHOLD(
            "REG-005",
            "Person {0} is not in household {1}.",
            "Open the person page to see their household."),
    NOT_DEAD("REG-006", "No death is recorded for person {0}.", "There is nothing to withdraw."),
    ALREADY_DEAD(
            "REG-007",
            "A death is already recorded for person {0}.",
            "Open the person page to read it."),
    BORN_IN_THE_FUTURE(
            "REG-008",
            "The birth date {0} lies in the future.",
            "Correct the date, or put question marks for what is not known."),
    NO_PHOTO("REG-009", "There is no photo of person {0}.", "There is nothing to withdraw.");

    private final RefusalText text;

    RegisterRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
