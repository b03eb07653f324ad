package org.muster.core.station;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command at a station can be refused. */
public enum StationRefusal implements RefusalCode {
    NO_PLAN(
            "STA-001",
            "Gate {0} has no stations.",
            "Choose its stations first, or work at the gate page, which needs none."),
    NOT_IN_PLAN(
            "STA-002",
            "Gate {0} has no station {1}.",
            "Choose one of its stations, or change its plan."),
    NOT_THROUGH(
            "STA-003",
            "Person {0} has not come through station {1}.",
            "Send them there first; the order of stations is the gate's plan."),
    HELD(
            "STA-004",
            "Person {0} is held at station {1}.",
            "Only that station lets them on, by passing them."),
    MINOR_ALONE(
            "STA-005",
            "Person {0} is a minor with no grown companion here.",
            "Have a second person answer for it: by name, or from their own account."),
    SECOND_IS_SAME(
            "STA-006",
            "{0} is the one who gives this command, not a second person.",
            "Name somebody else, or leave the name empty and let somebody else send the minor on."),
    NO_MANIFEST(
            "STA-007",
            "The stations of gate {0} would end in no manifest.",
            "Keep the station where people are put on the list."),
    REASON_NEEDED("STA-008", "{0} needs a reason.", "Write in one sentence why, and send again."),
    BLANK("STA-009", "{0} must not be empty.", "Fill it in and send again."),
    FORM_KEYED(
            "STA-010",
            "Form {0} was keyed in at {1} by {2}.",
            "Take the next form; to correct what was keyed, open the page of a person on it."),
    FORM_EMPTY("STA-011", "Nobody is on the form.", "Write down at least one name."),
    IN_THE_FUTURE(
            "STA-012",
            "The form's time {0} lies in the future.",
            "Give the time that stands on the paper."),
    NOT_LISTED(
            "STA-013",
            "Person {0} is {1}, not on the list of a leg.",
            "Send them to the manifest station first."),
    TWICE_ON_FORM(
            "STA-014",
            "Band {0} is on the form twice.",
            "Give each person the band that is on their wrist."),
    FIRST_SHEET_MISSING(
            "STA-015",
            "Form {0}, which this one continues, was not keyed in.",
            "Key in the first sheet first, or leave the field empty.");

    private final RefusalText text;

    StationRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
