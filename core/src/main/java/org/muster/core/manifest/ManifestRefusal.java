package org.muster.core.manifest;

import org.muster.core.fact.RefusalCode;

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

    private final String code;
    private final String sentence;
    private final String wayOut;

    ManifestRefusal(String code, String sentence, String wayOut) {
        this.code = code;
        this.sentence = sentence;
        this.wayOut = wayOut;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public String wayOut() {
        return wayOut;
    }
}
