package org.muster.core.node;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command about a node can be refused. */
public enum NodeRefusal implements RefusalCode {
    ALREADY_ADMITTED(
            "NOD-001",
            "A node {0} takes part already.",
            "Choose a name that was never used in this operation: a laptop that is set up anew is a new node."),
    NOT_ADMITTED(
            "NOD-002",
            "No node {0} takes part in this operation.",
            "Choose one of the nodes that the page lists."),
    DUTY_ENDS_TOO_SOON(
            "NOD-003", "The duty would end at {0}, which is past.", "Give a time after now."),
    DUTY_TOO_LONG(
            "NOD-004",
            "The duty would last until {0}, which is more than {1} days from now.",
            "Give an earlier time; a duty can be made longer while it lasts."),
    DUTY_EMPTY(
            "NOD-005",
            "The duty of {0} names no leg and no place.",
            "Choose at least one leg or place, or everybody."),
    UNKNOWN_LEG("NOD-006", "No leg {0} is known.", "Choose one of the legs of this operation."),
    REVOKED("NOD-007", "Node {0} was revoked.", "Admit the laptop anew, under another name."),
    REASON_BLANK(
            "NOD-008",
            "Nothing says why {0} is revoked.",
            "Write it in one sentence, and send again."),
    KEYS_IN_USE(
            "NOD-009",
            "The keys given for {0} are those of node {1}.",
            "Make new keys: every node has its own."),
    HUB_STAYS("NOD-010", "{0} is a hub; it has no duty that could end.", "Choose a gate."),
    AT_A_GATE(
            "NOD-011",
            "{0} is a gate, and no gate says who takes part: it may be in others' hands.",
            "Do it on a server of the operation.");

    private final RefusalText text;

    NodeRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
