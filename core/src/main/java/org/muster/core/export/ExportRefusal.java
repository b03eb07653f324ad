package org.muster.core.export;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not done with an export. */
public enum ExportRefusal implements RefusalCode {
    NO_SUCH_EXPORT("EXP-001", "There is no export {0}.", "Compare its number."),
    NO_FIELDS("EXP-002", "No field is chosen.", "Choose what the recipient needs, and no more."),
    NO_REASON("EXP-003", "It is not said why.", "Write one sentence and send again."),
    NO_RECIPIENT(
            "EXP-004",
            "It is not said who gets it.",
            "Name the person who will open it and their office."),
    NO_KEY(
            "EXP-005",
            "“{0}” is not the public key of a recipient.",
            "Ask them for the line that begins with age1, and compare it by telephone."),
    TOO_LONG(
            "EXP-006",
            "The link would end at {0}, which is past or more than {1} days ahead.",
            "Choose an earlier end; ask again when it is over."),
    NO_SUCH_LEG("EXP-007", "There is no leg {0}.", "Choose a leg of this operation."),
    NO_SUCH_PERSON("EXP-008", "Nobody here has the reference {0}.", "Compare it."),
    NOBODY_NAMED("EXP-009", "Nobody is named.", "Write a reference on each line."),
    NOT_OF_PEOPLE(
            "EXP-010",
            "Only a manifest tells a place aboard.",
            "Leave that field out, or ask for the manifest of a leg."),
    OWN_APPROVAL(
            "EXP-011",
            "{0} asked for this export.",
            "Let another duty officer look at it and approve it."),
    DECIDED("EXP-012", "It was decided already.", "Look at it again."),
    OVER(
            "EXP-013",
            "The time of this export was over at {0}.",
            "Ask for it again if it is still needed."),
    NO_LINK("EXP-014", "No link of this export is open.", "Look at it again."),
    TAKEN_OFTEN(
            "EXP-015",
            "The file was taken {0} times, and the link gives it no more often.",
            "Ask for the export again.");

    private final RefusalText text;

    ExportRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
