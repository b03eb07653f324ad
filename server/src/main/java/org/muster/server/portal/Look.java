package org.muster.server.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.ContactPoint.Channel;
import org.muster.core.register.Note;
import org.muster.server.pages.Words;

/** The two questions to whoever looks for somebody, and the message that their answers are. */
final class Look {
    static final List<Field> WHOM =
            List.of(
                    field("sought", Field.Kind.TEXT, "off"),
                    field("born", Field.Kind.BORN, "off"),
                    field("last", Field.Kind.AREA, "off"));
    static final List<Field> ASKER =
            List.of(
                    field("asker", Field.Kind.TEXT, "name"),
                    field("relation", Field.Kind.TEXT, "off"),
                    field("phone", Field.Kind.TEL, "tel"),
                    field("email", Field.Kind.EMAIL, "email"));

    private Look() {}

    private static Field field(String word, Field.Kind kind, String complete) {
        return new Field(word, word, kind, List.of(), complete);
    }

    /** The words are labelled in the asker's language, which tells the desk in which to answer. */
    static TakeInMessage message(Map<String, String> answers, Words words, Instant now) {
        String text =
                Stream.of("sought", "born", "last", "relation")
                        .filter(word -> !value(answers, word).isEmpty())
                        .map(word -> words.get("field." + word) + ": " + value(answers, word))
                        .collect(Collectors.joining("\n"));
        return new TakeInMessage(
                MessageWay.FORM,
                Standing.RELATIVE,
                now,
                new Note(value(answers, "asker")),
                Stream.of(
                                contact(Channel.PHONE, value(answers, "phone")),
                                contact(Channel.EMAIL, value(answers, "email")))
                        .flatMap(Optional::stream)
                        .toList(),
                new Note(words.get("look.title") + ": " + value(answers, "sought")),
                new Note(text),
                Optional.empty());
    }

    private static Optional<ContactPoint> contact(Channel channel, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new ContactPoint(channel, value));
    }

    private static String value(Map<String, String> answers, String word) {
        return answers.getOrDefault(word, "");
    }
}
