package org.muster.core.pass;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command about passes or their keys can be refused. */
public enum PassRefusal implements RefusalCode {
    DAMAGED(
            "PAS-001",
            "The code is not whole: {0} letters came, a code has {1}.",
            "Scan it again, flat and in the light; else check the family in by name."),
    OTHER_OPERATION(
            "PAS-002",
            "The code was printed for another operation.",
            "It does not open this gate; ask who gave it to them."),
    UNKNOWN_KEY(
            "PAS-003",
            "The code is signed with a key that is not known here.",
            "Bring this node up to date; until then, look the family up by name."),
    KEY_WITHDRAWN(
            "PAS-004",
            "The code is signed with a key that was withdrawn: {0}.",
            "Look the family up by name, and issue a fresh pass if they are called forward."),
    FORGED(
            "PAS-005",
            "The code is forged: no key of ours signed it.",
            "Keep it, let nobody in with it, and tell the duty officer."),
    EXPIRED(
            "PAS-006",
            "The pass expired at {0}.",
            "Look the family up by name, and issue a fresh pass if they are called forward."),
    USED(
            "PAS-007",
            "The pass was used at {0}, gate {1}, by {2}: a pass lets in once.",
            "Who came with it is on the page of the pass; check others of the family in by name."),
    REVOKED(
            "PAS-008",
            "The pass was revoked: {0}.",
            "Look the family up by name, and issue a fresh pass if they are called forward."),
    NOT_A_PASS("PAS-009", "The code is genuine, but not that of a pass.", "Scan the pass."),
    NO_OFFER(
            "PAS-010",
            "Request {0} has no standing offer on leg {1}.",
            "Offer the party its seats first, then issue the pass."),
    NOT_ON_PASS(
            "PAS-011",
            "Person {0} is not of the party on this pass.",
            "Check them in by name, with what they hold."),
    BLANK("PAS-012", "{0} must not be empty.", "Fill it in and send again."),
    EXPIRES_TOO_EARLY(
            "PAS-013",
            "The pass would expire at {0}, before it may be used from {1}, or before now.",
            "Give a later time."),
    NO_SUCH_PASS("PAS-014", "There is no pass {0}.", "Check the reference, letter by letter."),
    NOT_TWICE(
            "PAS-015",
            "Pass {0} was not used more than once, or that is settled.",
            "There is nothing to settle."),
    NO_SUCH_KEY("PAS-016", "No code key {0} is trusted.", "Check it, digit by digit."),
    KEY_KNOWN("PAS-017", "Code key {0} is known already.", "There is nothing to add.");

    private final RefusalText text;

    PassRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
