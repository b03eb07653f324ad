package org.muster.core.campaign;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done about a campaign. */
public enum CampaignRefusal implements RefusalCode {
    NO_SUCH_CAMPAIGN("CAM-001", "There is no campaign {0}.", "Choose one from the list."),
    GONE_OUT(
            "CAM-002",
            "The campaign {0} has gone out or was stopped.",
            "Make a new one if something else is to be said."),
    OWN_APPROVAL(
            "CAM-003",
            "{0} wrote in this campaign and cannot approve it.",
            "Ask a second person to read it and approve."),
    SECOND_PERSON(
            "CAM-004",
            "The campaign goes to {0} recipients; one person alone may write to {1}.",
            "Ask a second person, who wrote nothing in it, to approve it first."),
    OTHER_TEXT(
            "CAM-005",
            "You read the campaign with the seal {0}, and it now has {1}.",
            "Read it again as it is now, then go on."),
    NO_TEXT("CAM-006", "A campaign needs a text.", "Write one in at least one language."),
    EMPTY_TEXT("CAM-007", "The text in {0} has nothing to say.", "Write it, or leave it out."),
    LANGUAGE_TWICE("CAM-008", "The language {0} is there twice.", "Keep one text for each."),
    NO_SUCH_FIELD(
            "CAM-009",
            "The text in {0} has the field {1}, which means nothing here.",
            "Use {name} and {reference}, and with a meeting {place} and {time}."),
    TOO_LONG(
            "CAM-010",
            "The text in {0} has {1} signs; {2} are allowed.",
            "Say the first thing to do, and where to read more."),
    NO_NAME("CAM-011", "The campaign has no name.", "Write in a few words what it is for."),
    NOBODY(
            "CAM-012",
            "Nobody of the audience can be reached.",
            "Choose another audience; those without an address have to be called on."),
    TOO_MANY(
            "CAM-013",
            "The campaign goes to {0} recipients; {1} are allowed at once.",
            "Divide the audience, for example by nationality or presence."),
    TOO_LATE(
            "CAM-014",
            "Whoever is told now travels {0} minutes and is to be there by {1}, which is sooner.",
            "Choose a later time, a shorter way, or call those who are near."),
    NO_PLACE("CAM-015", "The meeting has no place.", "Say where, or leave the meeting out."),
    TRAVEL(
            "CAM-016",
            "A way of {0} minutes is not between none and {1}.",
            "Say how long the way takes those who are farthest."),
    PER_MINUTE(
            "CAM-017",
            "{0} readers a minute is not between 1 and {1}.",
            "Leave it empty to send as fast as the ways out allow."),
    NO_SUCH_LEG("CAM-018", "There is no leg {0}.", "Choose one of the operation's legs."),
    REASON_NEEDED("CAM-019", "Stopping a campaign needs a reason.", "Write it in one sentence."),
    STOPPED_ALREADY("CAM-020", "The campaign {0} was stopped already.", "Nothing is left to do."),
    NO_SUCH_SENDING("CAM-021", "There is no sending {0}.", "Compare its number."),
    NO_SUCH_CONTACT(
            "CAM-022",
            "The sending {0} has no contact {1}.",
            "Contacts are counted from 0, in the order of the sending."),
    KNOWN_ALREADY("CAM-023", "That is known of the sending {0}.", "There is nothing to record."),
    NOT_SENT_SO(
            "CAM-024",
            "The sending {0} has no part {1} under way.",
            "Compare what the other side calls it."),
    ALONE(
            "CAM-025",
            "{0} recipients for one person alone is not between 0 and {1}.",
            "Above that number a second person reads what goes out."),
    SILENCE(
            "CAM-026",
            "A silence of {0} minutes is not between {1} and {2}.",
            "Choose after what time without word the crisis room is to be alarmed."),
    NO_LANGUAGE(
            "CAM-027",
            "{0} is not the sign of a language.",
            "Use a sign such as fr, en or ar (BCP 47)."),
    QUIET_TOO_LONG(
            "CAM-029",
            "Quiet hours last until {0}, and whoever is told after {1} is not there in time.",
            "Mark it as urgent, choose a later time, or call."),
    TOO_SLOW(
            "CAM-030",
            "To {0} recipients at {1} a minute it takes {2} minutes; there are {3}.",
            "Choose a faster pace or a later time."),
    NO_ANSWER("CAM-035", "The answer has nothing to say.", "Write it, or close the message."),
    NO_ADDRESS(
            "CAM-036",
            "{0} came without a telephone number or mail address that can be written to.",
            "Answer as it came, and say on the page that you did."),
    LONG_ANSWER(
            "CAM-037",
            "The answer has {0} signs; {1} are allowed.",
            "Say the first thing to do, and where to read more."),
    NO_SUCH_CELL("CAM-028", "There is no cell {0}.", "Choose one of the operation's cells."),
    PUSH_ENDPOINT(
            "CAM-031",
            "The browser's address for news is not one of https with at most {0} signs.",
            "Use another browser, or give a telephone number or a mail address."),
    PUSH_KEYS(
            "CAM-032",
            "The browser's keys for news are not of the kind that can be used.",
            "Use another browser, or give a telephone number or a mail address."),
    PUSH_MANY(
            "CAM-033",
            "{0} devices are told already, and more are not kept.",
            "Stop telling all of them first, then choose again on those that you have."),
    PUSH_NONE(
            "CAM-034",
            "No such device is told.",
            "There is nothing to end; look at the page again.");

    private final RefusalText text;

    CampaignRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
