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
            "Remove them there first; nobody is on two manifests.");

    private final RefusalText text;

    ManifestRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
