package org.muster.core.statement;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with a statement. */
public enum StatementRefusal implements RefusalCode {
    NO_SUCH_STATEMENT("STM-001", "There is no statement {0}.", "Compare its number."),
    NOTHING_SAID(
            "STM-002", "It is not written what was said.", "Write the words as they were said."),
    NO_SPEAKER("STM-003", "It is not said who speaks.", "Name the person or the office."),
    NO_SOURCE(
            "STM-004",
            "It is not said where it was heard or read.",
            "Name the source, such as a broadcast or an address of the web."),
    NO_LANGUAGE(
            "STM-005",
            "“{0}” is not the code of a language.",
            "Write a code such as fr, ar, ha or en-GB; und is for a language nobody knows."),
    FROM_THE_FUTURE("STM-006", "{0} has not come yet.", "Correct the time."),
    ORIGINAL_LANGUAGE(
            "STM-007", "It was said in “{0}”.", "Choose the language that it is translated into."),
    NO_SUCH_FACT(
            "STM-008",
            "No fact with the number {0} is held here.",
            "Copy the number from the history of an incident, a leg or a bulletin."),
    CONTRADICTS_ALREADY(
            "STM-009",
            "It is noted already that it contradicts {0}.",
            "There is nothing left to do."),
    NOT_CONTRADICTED(
            "STM-010", "It is not noted that it contradicts {0}.", "There is nothing to drop."),
    NO_REASON("STM-011", "It is not said why.", "Write one sentence and send again."),
    DROPPED("STM-012", "The statement {0} was dropped.", "Keep it anew if it was said after all.");

    private final RefusalText text;

    StatementRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
