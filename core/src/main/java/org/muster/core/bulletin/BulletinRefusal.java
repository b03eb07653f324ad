package org.muster.core.bulletin;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command about a bulletin can be refused. */
public enum BulletinRefusal implements RefusalCode {
    NO_SUCH_BULLETIN("BUL-001", "There is no bulletin {0}.", "Choose a bulletin from the desk."),
    WRONG_STATE(
            "BUL-002",
            "The bulletin is {0}; this needs it to be {1}.",
            "Draft a new bulletin if its words must change."),
    OWN_APPROVAL(
            "BUL-003",
            "{0} wrote in this bulletin and cannot approve it.",
            "Ask a second person to approve."),
    TYPED_DIGITS(
            "BUL-004",
            "The {0} text has the number {1} typed by hand.",
            "Put a figure in braces, such as {carried}, or write the number in words."),
    NO_SUCH_FIGURE(
            "BUL-005",
            "The {0} text names the figure {1}, which no frozen tally gives.",
            "Use one of: {2}."),
    TOO_LONG(
            "BUL-006",
            "The short {0} text has {1} characters with its figures; 280 are allowed.",
            "Shorten it by {2}."),
    EMPTY_TEXT("BUL-007", "The {0} text has an empty {1}.", "Fill it in."),
    NO_TEXT("BUL-008", "A bulletin needs a text in at least one language.", "Write one."),
    NO_TALLY("BUL-009", "A bulletin needs at least one tally.", "Choose what to count."),
    LANGUAGE_TWICE(
            "BUL-010", "The language {0} is there twice.", "Keep one text for each language."),
    NOT_YET(
            "BUL-011",
            "Figures cannot be counted as of {0}, which lies in the future.",
            "Choose a time that has passed."),
    REASON_NEEDED("BUL-012", "Abandoning a bulletin needs a reason.", "Write in one sentence why."),
    OTHER_TEXT(
            "BUL-013",
            "You read the text with the seal {0}, and the bulletin now has the text {1}.",
            "Read the bulletin again as it is now, then approve or publish that text."),
    FIGURES_MOVED(
            "BUL-014",
            "Figures have moved since they were frozen: {0}.",
            "Look at what has moved and confirm that you saw it, or draft a new bulletin."),
    WORD_FORMS(
            "BUL-015",
            "The {0} text has {1}, with {2} forms of words.",
            "After the name write two, for one and for others, such as {carried|person|people}."),
    DELIVERED_ALREADY("BUL-016", "{0} has this bulletin already.", "There is nothing left to do.");

    private final RefusalText text;

    BulletinRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
