package org.muster.core.cell;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with a cell. */
public enum CellRefusal implements RefusalCode {
    NO_SUCH_CELL("CEL-001", "There is no cell {0}.", "Compare its number, or look at the list."),
    DISSOLVED("CEL-002", "The cell {0} has been dissolved.", "Choose another cell, or form one."),
    NO_NAME("CEL-003", "A cell needs a name.", "Name it as those who live there would."),
    NAME_TAKEN(
            "CEL-004", "Another cell is called {0} already.", "Choose a name that is not taken."),
    NO_WARDEN("CEL-005", "Nobody holds that seat of the cell {0}.", "There is nothing left to do."),
    BOTH_SEATS(
            "CEL-006",
            "The account {0} holds the other seat of this cell already.",
            "Name somebody else, so that one is there when the other is not."),
    REVIEW_DAY(
            "CEL-007",
            "{0} is not a day from {1} to {2}.",
            "Choose when the cell is to be looked at again."),
    ALL_IN_IT(
            "CEL-008", "All of them are in the cell {0} already.", "There is nothing left to do."),
    NOT_IN_IT(
            "CEL-009",
            "The person {0} is not in the cell {1}.",
            "Look at the list anew: it has changed."),
    NOT_THEIR_WARDEN(
            "CEL-010",
            "{0} is neither holder nor deputy of the cell {1}.",
            "Tell the embassy by telephone what you found.");

    private final RefusalText text;

    CellRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
