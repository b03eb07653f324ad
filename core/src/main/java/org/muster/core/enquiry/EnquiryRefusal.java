package org.muster.core.enquiry;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with an enquiry. */
public enum EnquiryRefusal implements RefusalCode {
    NO_SUCH_ENQUIRY("ENQ-001", "There is no enquiry {0}.", "Compare its number."),
    NO_NAME(
            "ENQ-002",
            "The enquiry does not say who is looked for.",
            "Write the name as it was given, in any script."),
    NO_SUCH_MESSAGE("ENQ-003", "There is no message {0}.", "Compare its number."),
    FROM_THE_FUTURE("ENQ-004", "The time {0} has not come yet.", "Correct the time."),
    DONE_ALREADY(
            "ENQ-005",
            "The enquiry {0} is done with already.",
            "Open it again first, if something is left to do."),
    NOT_DONE("ENQ-006", "The enquiry {0} is not done with.", "There is nothing to open again."),
    ANOTHERS(
            "ENQ-007",
            "{1} works on the enquiry {0}.",
            "Take another one, or release this one if they do not go on with it."),
    NOBODYS("ENQ-008", "Nobody works on the enquiry {0}.", "Take it first."),
    NO_SUCH_PERSON("ENQ-009", "There is no person {0}.", "Link somebody whom the register knows."),
    LINKED_ALREADY(
            "ENQ-010",
            "The enquiry is linked to person {0} already.",
            "There is nothing left to do."),
    NOT_LINKED(
            "ENQ-011", "The enquiry is not linked to person {0}.", "Link it to the person first."),
    DEAD(
            "ENQ-012",
            "Person {0} is recorded as dead. No enquiry is the way to tell that.",
            "Hand the enquiry to an officer who speaks with the family in person."),
    SAID_ALREADY(
            "ENQ-013",
            "Person {0} has said already what may be told.",
            "Do not ask again; they can change it themselves."),
    NOTHING_CHOSEN(
            "ENQ-014",
            "Nothing is chosen that may be told.",
            "Choose what the person said, or record that they want nothing told."),
    GUARDIAN_NEEDED(
            "ENQ-015",
            "Person {0} is a minor, and nobody is named who spoke for them.",
            "Name the guardian who said what may be told."),
    NO_CONSENT(
            "ENQ-016",
            "Person {0} has not let us tell this: {1}.",
            "Tell only what they consented to, or send the sentence that tells nothing."),
    NO_WORDS("ENQ-017", "The answer has no words.", "Write what whoever asks is told."),
    NOT_GIVEN(
            "ENQ-018",
            "Person {0} has given no consent to withdraw.",
            "There is nothing left to do."),
    NOTHING_SAID("ENQ-019", "The note has no words.", "Write what was said."),
    NO_ADDRESS(
            "ENQ-020",
            "Whoever asks in {0} left no telephone number or mail address that can be written to.",
            "Tell them as they asked, and say here that you did.");

    private final RefusalText text;

    EnquiryRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
