package org.muster.core.post;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with a post. */
public enum PostRefusal implements RefusalCode {
    NO_SUCH_POST("PST-001", "There is no post {0}.", "Compare its number."),
    NO_NAME("PST-002", "A post has a name.", "Name it, such as Embassy of France."),
    NAME_TAKEN(
            "PST-003",
            "There is a post {0} of {1} already.",
            "Open that one, or name this one with its town."),
    NO_SOURCE("PST-004", "It is not said who says so.", "Name an office, not a person."),
    FROM_THE_FUTURE(
            "PST-005", "{0} has not come yet.", "Say what is so now; what will be, say then."),
    SO_ALREADY(
            "PST-006",
            "That is known of {0} already.",
            "There is nothing left to do, unless the time or the reason differs."),
    NOTHING_COUNTED(
            "PST-007", "No number is given.", "Give at least one; leave empty what is not known."),
    NOT_A_NUMBER("PST-008", "{0} is no number of persons.", "Give a whole number, 0 to 99999."),
    MORE_THAN_PRESENT(
            "PST-009",
            "{0} essential are more than the {1} present.",
            "Correct one of them, or leave empty what is not known."),
    NO_STATE("PST-010", "It is not said whose nationals.", "Name at least one state."),
    OVER_ALREADY("PST-011", "{0} is over.", "Give a later time, or leave it empty."),
    HELPS_NOT(
            "PST-012",
            "{0} is not said to help nationals of {1}.",
            "Look at its page: nothing has to be taken back."),
    SHUT(
            "PST-013",
            "{0} is suspended or closed and helps nobody.",
            "Say first what it does again."),
    ALL_LISTED(
            "PST-014",
            "All of them are on the staff list of {0} as that already.",
            "There is nothing left to do."),
    NOT_LISTED(
            "PST-015",
            "Person {0} is not on the staff list of {1}.",
            "Look at the list again: somebody may have taken them off.");

    private final RefusalText text;

    PostRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
