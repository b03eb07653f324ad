package org.muster.formats.cap;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.xml.XmlElement;
import org.muster.formats.xml.XmlField;
import org.muster.formats.xml.XmlSource;

/**
 * The rules of CAP 1.2 that stand beside its schema; {@link OutgoingRules} has those that we hold
 * ourselves to as well.
 */
final class AlertRules {

    private static final Pattern UNFIT_IN_NAMES = Pattern.compile("[\\s,<&]");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern MIME =
            Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}(\\s*;.*)?");
    private static final Pattern SHA_1 = Pattern.compile("[0-9A-Fa-f]{40}");

    private final Alert alert;
    private final XmlField place;

    private AlertRules(Alert alert, XmlField place) {
        this.alert = alert;
        this.place = place;
    }

    /** What is wrong with an alert that was not read from a document. */
    static List<FileProblem> check(Alert alert) {
        XmlSource source = new XmlSource(alert.identifier(), "CAP");
        tell(alert, XmlField.root(source, XmlElement.of("", "alert", "")));
        return source.answer(Optional.empty()).problems();
    }

    static void tell(Alert alert, XmlField place) {
        new AlertRules(alert, place).tell();
    }

    private void tell() {
        name("identifier", alert.identifier());
        name("sender", alert.sender());
        pair(
                alert.scope() == Scope.RESTRICTED,
                !alert.restriction().isEmpty(),
                "023",
                "restriction",
                "scope is Restricted");
        pair(
                alert.scope() == Scope.PRIVATE,
                !alert.addresses().isEmpty(),
                "024",
                "addresses",
                "scope is Private");
        if (alert.type() != MessageType.ALERT && alert.references().isEmpty()) {
            tell(
                    "026",
                    "references",
                    "",
                    "is needed with msgType " + alert.type().word() + " (3.2.1).",
                    "Name the messages that it is about.");
        }
        for (int i = 0; i < alert.infos().size(); i++) {
            info(alert.infos().get(i), "info[" + (i + 1) + "]");
        }
    }

    private void name(String element, String text) {
        if (UNFIT_IN_NAMES.matcher(text).find()) {
            tell(
                    "022",
                    element,
                    text,
                    "has a blank, a comma, < or & in it, which it must not (3.2.1).",
                    "Use a name such as consular.example or an address of e-mail.");
        }
    }

    private void pair(boolean wanted, boolean said, String number, String element, String when) {
        if (wanted != said) {
            tell(
                    number,
                    element,
                    "",
                    "is needed when " + when + ", and not otherwise (3.2.1).",
                    "Add <" + element + ">, or change the scope.");
        }
    }

    private void info(AlertInfo info, String path) {
        if (!LANGUAGE.matcher(info.language()).matches()) {
            tell(
                    "033",
                    path + "/language",
                    info.language(),
                    "is no code of a language (3.2.2, RFC 3066).",
                    "Write one such as fr-FR.");
        }
        uri(path + "/web", info.texts().web());
        OffsetDateTime from = info.times().effective().orElse(alert.sent());
        info.times()
                .expires()
                .filter(until -> !until.isAfter(from))
                .ifPresent(until ->
                        tell(
                                "027",
                                path + "/expires",
                                CapTime.format(until),
                                "is not after " + CapTime.format(from) + ", from when it holds.",
                                "Correct one of the times."));
        for (int i = 0; i < info.resources().size(); i++) {
            resource(info.resources().get(i), path + "/resource[" + (i + 1) + "]");
        }
        for (int i = 0; i < info.areas().size(); i++) {
            area(info.areas().get(i), path + "/area[" + (i + 1) + "]");
        }
    }

    private void resource(AlertResource resource, String path) {
        uri(path + "/uri", resource.uri());
        if (!resource.mimeType().isEmpty() && !MIME.matcher(resource.mimeType()).matches()) {
            tell(
                    "034",
                    path + "/mimeType",
                    resource.mimeType(),
                    "is no MIME type (3.2.3).",
                    "Write one such as image/png.");
        }
        if (!resource.digest().isEmpty() && !SHA_1.matcher(resource.digest()).matches()) {
            tell(
                    "035",
                    path + "/digest",
                    resource.digest(),
                    "is no SHA-1 in hexadecimal (3.2.3).",
                    "Write its 40 digits.");
        }
    }

    private void area(AlertArea area, String path) {
        if (area.ceiling().isPresent() && area.altitude().isEmpty()) {
            tell(
                    "037",
                    path + "/ceiling",
                    area.ceiling().get().toPlainString(),
                    "must not stand without an altitude (3.2.4).",
                    "Add <altitude>.");
        }
    }

    private void uri(String path, String text) {
        try {
            if (!text.isEmpty() && !new URI(text).isAbsolute()) {
                throw new URISyntaxException(text, "not absolute");
            }
        } catch (URISyntaxException odd) {
            tell(
                    "038",
                    path,
                    text,
                    "is no full address (3.2.2, 3.2.3).",
                    "Write one such as https://consular.example/niger.");
        }
    }

    private void tell(String number, String path, String value, String rule, String wayOut) {
        place.source().tell(number, place.line(), place.path() + "/" + path, value, rule, wayOut);
    }
}
