package org.muster.core.sameness;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a finding about two references can be refused. */
public enum SamenessRefusal implements RefusalCode {
    SAME_REFERENCE("SAM-001", "{0} was named twice.", "Name two different persons."),
    ALREADY_ONE(
            "SAM-002",
            "{0} and {1} are one person already.",
            "Open the person page to see all that is known of them."),
    ALREADY_TWO(
            "SAM-003",
            "{0} and {1} are known to be two persons already.",
            "There is nothing left to say."),
    BOTH_ABOARD(
            "SAM-004",
            "{0} is on the list of {1} and {2} on that of {3}, each with a scan of their own, so they are two.",
            "If one of the scans was wrong, take it off that leg first, by an off-load or a correction."),
    SECOND_PERSON(
            "SAM-005",
            "You have said this of {0} and {1} before; it would split a household, so somebody else must say it too.",
            "Ask a colleague to look at the two.");

    private final RefusalText text;

    SamenessRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
