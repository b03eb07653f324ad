package org.muster.core.erasure;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why somebody is not erased, or nothing more is recorded of whoever is. */
public enum ErasureRefusal implements RefusalCode {
    NOT_REGISTERED(
            "ERA-001",
            "{0} is nobody in the register.",
            "Look the person up and ask on their page."),
    ERASED(
            "ERA-002",
            "{0} is erased: nothing more can be recorded of them.",
            "Leave them out. Whoever is met again is registered anew."),
    HELD(
            "ERA-003",
            "The data of this operation are held by order.",
            "Whoever ordered the hold decides; it is set and lifted on the page Closing."),
    CARRIED(
            "ERA-004",
            "{0} is {1}: who is on board must be known by name.",
            "Wait until the leg has arrived, or take them off it first."),
    STILL_LOOKED_FOR(
            "ERA-005",
            "{0} is {1}, and the operation is not closed: nobody would look for them any more.",
            "Record first that they are out, abroad or stay; or say that they were recorded wrongly."),
    REASON_NEEDED(
            "ERA-006",
            "It is not said why.",
            "Write one sentence that names nobody: it stays when the names are gone."),
    REASON_NAMES(
            "ERA-007",
            "The sentence holds a name, a number or an address of the person.",
            "Write it without: it stays when the names are gone."),
    ASKED_ALREADY(
            "ERA-008", "{0} asked for it already.", "Somebody else approves it, or drops it."),
    NOT_ASKED(
            "ERA-009", "Nobody has asked for it.", "Ask for it first; somebody else approves it."),
    TWO_NEEDED(
            "ERA-010",
            "You asked for it yourself.",
            "It cannot be undone, so somebody else has to approve it."),
    CHANGED(
            "ERA-011",
            "Since it was asked for, other references were found to be this person, or not to be.",
            "Drop it and ask again, so that what is erased is what was looked at."),
    NOT_ABOUT_THEM(
            "ERA-012",
            "{0} stands for nothing that names this person alone under a key of nobody.",
            "Choose from what the page lists; what is sealed for somebody else goes when they do."),
    NOT_DUE(
            "ERA-013",
            "The time is not over for which data of people are kept.",
            "The page Closing says when it is, and whether it runs."),
    NOBODY_LEFT(
            "ERA-014", "Everybody of this operation is erased.", "There is nothing left to do."),
    AT_A_GATE(
            "ERA-015",
            "{0} is a gate, and no gate erases anybody: it may be in others' hands.",
            "Approve it on a server of the operation.");

    private final RefusalText text;

    ErasureRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
