package org.muster.core.closing;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a step towards the end of an operation is not taken. */
public enum ClosingRefusal implements RefusalCode {
    REASON_NEEDED(
            "CLO-001",
            "It is not said why this point is left so.",
            "Write one sentence that somebody understands who was not here."),
    NOT_THIS_ANSWER(
            "CLO-002",
            "{0} is no answer to this point.",
            "What the facts show can be left open with a reason; of the rest somebody says that it is done or not needed."),
    NOTHING_OPEN(
            "CLO-003", "Nothing of this point is open.", "There is nothing left to do about it."),
    SO_ALREADY("CLO-004", "The list says so already.", "There is nothing left to do about it."),
    NOT_YET("CLO-005", "{0} has not come yet.", "Count as of now, or as of a moment that is past."),
    FIGURES_NEED_REASON(
            "CLO-006",
            "Final figures were fixed before, as of {0}.",
            "Write in one sentence what has changed since, and send again."),
    NOBODY_REMAINS(
            "CLO-007", "Nobody remains who could be handed over.", "There is nothing left to do."),
    NO_RECIPIENT(
            "CLO-008",
            "It is not said who goes on with those who remain.",
            "Name the desk, post or authority, and no single person."),
    DAYS_OUT_OF_RANGE(
            "CLO-009",
            "{0} days is not a time that data of people are kept for.",
            "Give 1 to 3,650 days; what must be kept longer, keep by a hold."),
    BASIS_NEEDED(
            "CLO-010",
            "It is not said by which rule data are kept so long.",
            "Name the law, the rule of the house, or the court that asks for it.");

    private final RefusalText text;

    ClosingRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
