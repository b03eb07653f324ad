package org.muster.core.listing;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command about lists can be refused. */
public enum ListingRefusal implements RefusalCode {
    NO_SUCH_LIST(
            "LIS-001",
            "List {0} is not being taken in.",
            "Begin with the list, then send its rows."),
    ALREADY_BEGUN(
            "LIS-002",
            "List {0} was begun before as {1}.",
            "Go on with its rows; those that are there already change nothing."),
    NO_ROWS("LIS-003", "There is no row to take in.", "Send at least one row."),
    IN_THE_FUTURE(
            "LIS-004",
            "The list would be of {0}, which lies in the future.",
            "Give the time at which what it says was so, not later than now."),
    NO_SUCH_ROW(
            "LIS-005",
            "Row {0} is not about person {1}.",
            "Open the person page to see the rows that are."),
    ONLY_ROW(
            "LIS-006",
            "Row {0} is all that is known of person {1}; without it nobody is left.",
            "Say that this person and the other are one, instead of moving the row."),
    SAME_PERSON("LIS-007", "Row {0} is about person {1} already.", "Name somebody else."),
    ALREADY_ENDED("LIS-008", "List {0} has been taken in whole.", "There is nothing left to do.");

    private final RefusalText text;

    ListingRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
