package org.muster.core.intake;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with a message. */
public enum IntakeRefusal implements RefusalCode {
    NO_SUCH_MESSAGE("INT-001", "There is no message {0}.", "Compare its number."),
    DONE_ALREADY(
            "INT-002",
            "The message {0} is done with already.",
            "Open it again first, if something is left to do."),
    NOT_DONE("INT-003", "The message {0} is not done with.", "There is nothing to open again."),
    ANOTHERS(
            "INT-004",
            "{1} works on the message {0}.",
            "Take another one, or release this one if they do not go on with it."),
    NOBODYS("INT-005", "Nobody works on the message {0}.", "Take it first."),
    NO_SUCH_REQUEST(
            "INT-006", "There is no request {0}.", "Find the request, or make one, and link that."),
    LINKED_ALREADY(
            "INT-007", "The message is linked to {0} already.", "There is nothing left to do."),
    FEW_PARTS(
            "INT-008",
            "A message is cut into at least two parts with words in them, and not {0}.",
            "Write what each part says, or leave the message whole."),
    NOTHING_SAID(
            "INT-009",
            "The message has no text, no subject and nobody to reach.",
            "Write at least what was said, or a number to call back."),
    FROM_THE_FUTURE(
            "INT-010", "The message came at {0}, which has not come yet.", "Correct the time."),
    NO_REQUEST(
            "INT-011",
            "The message {0} is linked to no request.",
            "Link it to the request that it is part of, or choose another way of being done with it."),
    ALARM_AGE(
            "INT-012",
            "The age {0} is not between {1} and {2}.",
            "Choose when the crisis room is to be alarmed of a message that nobody is done with.");

    private final RefusalText text;

    IntakeRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
