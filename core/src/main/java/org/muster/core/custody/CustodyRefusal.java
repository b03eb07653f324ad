package org.muster.core.custody;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a node may not do something with a leg. */
public enum CustodyRefusal implements RefusalCode {
    HELD_ELSEWHERE(
            "CUS-001",
            "Leg {0} is held by {1}, and this is {2}.",
            "Do it on {1}, or have {1} offer the leg to {2}; if {1} is lost, a duty officer can replace it."),
    OFFERED_AWAY(
            "CUS-002",
            "Leg {0} was offered to {1}, which may have taken it by now.",
            "Wait for {1} to take it, or take the offer back first."),
    NOT_OFFERED(
            "CUS-003",
            "Leg {0} is held by {1} and was not offered to {2}.",
            "Have {1} offer it to {2}; if {1} is lost, a duty officer can replace it."),
    HOLDS_IT(
            "CUS-004",
            "{1} holds leg {0} already.",
            "Name the node that shall have it, or leave it where it is."),
    NOT_THE_HOLDER(
            "CUS-005",
            "{1} does not hold leg {0}; {2} does.",
            "Look at the leg again, and name the node that holds it now."),
    REASON_NEEDED(
            "CUS-006",
            "Taking a leg from the node that holds it needs a reason.",
            "Write in one sentence why, and send again."),
    NOTHING_OFFERED(
            "CUS-007", "Leg {0} is offered to nobody just now.", "There is nothing to take back.");

    private final RefusalText text;

    CustodyRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
