package org.muster.core.manifest;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command about a manifest can be refused. */
public enum ManifestRefusal implements RefusalCode {
    ALREADY_ON(
            "MAN-001",
            "Person {0} is already on the manifest of leg {1}.",
            "There is nothing to add."),
    NOT_ON(
            "MAN-002",
            "Person {0} is not on the manifest of leg {1}.",
            "There is nothing to remove."),
    REASON_NEEDED(
            "MAN-003",
            "A correction of a sealed manifest needs a reason.",
            "Write in one sentence what was found, and send again."),
    CARRIED_ELSEWHERE(
            "MAN-004",
            "Person {0} is on the manifest of leg {1}.",
            "Remove them there first; nobody is on two manifests."),
    OVER_CAPACITY(
            "MAN-005",
            "Leg {0} allows {2} by {1}, and {3} are on its list.",
            "Off-load some, or have a larger capacity authorised; then shut the doors."),
    NO_SUCH_CLOSING(
            "MAN-006",
            "{1} is no closing of the manifest of leg {0}.",
            "Choose one of the closings that the page of the conflict shows."),
    CHOICE_REASON(
            "MAN-007",
            "Choosing between closings of a manifest needs a reason.",
            "Write in one sentence why this one is right, and send again.");

    private final RefusalText text;

    ManifestRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
