package org.muster.formats.cap;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.muster.formats.xml.Parts;
import org.muster.formats.xml.XmlField;

/** Reads what an alert says in one language (3.2.2 to 3.2.4). */
final class InfoReader {

    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");

    private InfoReader() {}

    static AlertInfo read(XmlField field) {
        Parts parts = field.parts(CapShapes.INFO);
        String language = parts.text("language");
        return new AlertInfo(
                language.isEmpty() ? AlertInfo.DEFAULT_LANGUAGE : language,
                words(parts.list("category"), Category.class),
                parts.text("event"),
                words(parts.list("responseType"), Response.class),
                CapReader.word(parts, "urgency", Urgency.class).orElse(Urgency.UNKNOWN),
                CapReader.word(parts, "severity", Severity.class).orElse(Severity.UNKNOWN),
                CapReader.word(parts, "certainty", Certainty.class).orElse(Certainty.UNKNOWN),
                parts.text("audience"),
                namedValues(parts.list("eventCode")),
                new InfoTimes(
                        time(parts, "effective"), time(parts, "onset"), time(parts, "expires")),
                new InfoTexts(
                        parts.text("senderName"),
                        parts.text("headline"),
                        parts.text("description"),
                        parts.text("instruction"),
                        parts.text("web"),
                        parts.text("contact")),
                namedValues(parts.list("parameter")),
                parts.list("resource").stream().map(InfoReader::resource).toList(),
                parts.list("area").stream().map(AreaReader::read).toList());
    }

    private static Optional<OffsetDateTime> time(Parts parts, String name) {
        return parts.find(name).flatMap(CapTime::find);
    }

    private static <E extends Enum<E> & CapWord> List<E> words(
            List<XmlField> fields, Class<E> type) {
        return fields.stream()
                .flatMap(field -> field.findOneOf(type, CapWord::word, "019").stream())
                .toList();
    }

    static List<NamedValue> namedValues(List<XmlField> fields) {
        return fields.stream()
                .map(field -> field.parts(CapShapes.NAMED_VALUE))
                .map(parts -> new NamedValue(parts.text("valueName"), parts.text("value")))
                .filter(value -> !value.name().isEmpty() && !value.value().isEmpty())
                .toList();
    }

    private static AlertResource resource(XmlField field) {
        Parts parts = field.parts(CapShapes.RESOURCE);
        return new AlertResource(
                parts.text("resourceDesc"),
                parts.text("mimeType"),
                parts.find("size").map(InfoReader::size).orElse(OptionalLong.empty()),
                parts.text("uri"),
                parts.text("derefUri"),
                parts.text("digest"));
    }

    private static OptionalLong size(XmlField field) {
        if (SIZE.matcher(field.text()).matches()) {
            return OptionalLong.of(Long.parseLong(field.text()));
        }
        if (!field.text().isEmpty()) {
            field.tell(
                    "036", "is no number of bytes (3.2.3) and was not read.", "Write digits only.");
        }
        return OptionalLong.empty();
    }
}
