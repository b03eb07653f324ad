package org.muster.formats.cap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.formats.problem.FileProblem;

/**
 * What an alert must keep before we send it: all that the standard says, and some more that makes
 * it mean the same to everybody.
 */
public final class OutgoingRules {

    private final Alert alert;
    private final List<FileProblem> problems;

    private OutgoingRules(Alert alert) {
        this.alert = alert;
        this.problems = new ArrayList<>(AlertRules.check(alert));
    }

    /** Everything that is wrong; none means that it can be sent. */
    public static List<FileProblem> check(Alert alert) {
        return new OutgoingRules(alert).check();
    }

    private List<FileProblem> check() {
        needed("identifier", alert.identifier());
        needed("sender", alert.sender());
        if (alert.status() == Status.EXERCISE && alert.note().isBlank()) {
            tell(
                    "053",
                    "note",
                    "is empty, and an exercise is named there (3.2.1).",
                    "Name the exercise.");
        }
        boolean tells = alert.type() == MessageType.ALERT || alert.type() == MessageType.UPDATE;
        if (tells && alert.infos().isEmpty()) {
            tell("052", "info", "is missing, so nothing is said.", "Add one for each language.");
        }
        references();
        Stream.concat(alert.addresses().stream(), alert.incidents().stream())
                .filter(entry -> entry.contains("\"") || entry.isBlank())
                .forEach(entry ->
                        tell(
                                "056",
                                "addresses or incidents",
                                "hold an entry that is blank or has a quotation mark in it (3.2.1).",
                                "Leave it out."));
        languages();
        for (int i = 0; i < alert.infos().size(); i++) {
            info(alert.infos().get(i), "info[" + (i + 1) + "]");
        }
        return List.copyOf(problems);
    }

    private void references() {
        for (AlertReference earlier : alert.references()) {
            if (!earlier.sent().isBefore(alert.sent())) {
                tell(
                        "055",
                        "references",
                        "name " + earlier + ", which was not sent before this one.",
                        "Correct the reference, or the time of this one.");
            }
        }
    }

    private void languages() {
        Set<String> seen = new HashSet<>();
        for (AlertInfo info : alert.infos()) {
            if (!seen.add(info.language())) {
                tell(
                        "050",
                        "info/language",
                        "is " + info.language() + " a second time.",
                        "Say all of it in one info for each language.");
            }
            AlertInfo first = alert.infos().getFirst();
            if (!info.grade().equals(first.grade())
                    || !info.categories().equals(first.categories())
                    || !info.responses().equals(first.responses())) {
                tell(
                        "051",
                        "info",
                        "in "
                                + info.language()
                                + " has another category, response, urgency, severity or certainty"
                                + " than in "
                                + first.language()
                                + ".",
                        "Say the same in every language.");
            }
        }
    }

    private void info(AlertInfo info, String path) {
        needed(path + "/event", info.event());
        if (info.categories().isEmpty()) {
            tell("054", path + "/category", "is empty, but needed (3.2.2).", "Name one.");
        }
        Stream.concat(info.eventCodes().stream(), info.parameters().stream())
                .forEach(value -> needed(path + "/eventCode or parameter", value));
        for (AlertResource resource : info.resources()) {
            needed(path + "/resource/resourceDesc", resource.description());
            needed(path + "/resource/mimeType", resource.mimeType());
        }
        for (AlertArea area : info.areas()) {
            needed(path + "/area/areaDesc", area.description());
            area.geocodes().forEach(value -> needed(path + "/area/geocode", value));
        }
    }

    private void needed(String path, NamedValue value) {
        needed(path, value.name());
        needed(path, value.value());
    }

    private void needed(String path, String text) {
        if (text.isBlank()) {
            tell("054", path, "is empty, but needed (3.2).", "Fill it in.");
        }
    }

    private void tell(String number, String path, String rule, String wayOut) {
        problems.add(
                new FileProblem(
                        "CAP-" + number, alert.identifier(), 0, "alert/" + path, "", rule, wayOut));
    }
}
