package org.muster.server.portal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.muster.core.citizen.Wish;
import org.muster.core.request.Need;

/**
 * A field of a question.
 *
 * @param name as it is kept, with the number of the person it is about
 * @param word by which its label is found
 * @param choices what can be chosen, where it is chosen
 * @param complete what a browser may fill in by itself
 */
public record Field(String name, String word, Kind kind, List<String> choices, String complete) {

    /** How it is filled. */
    public enum Kind {
        TEXT,
        BORN,
        TEL,
        EMAIL,
        AREA,
        STATE,
        ONE_OF,
        SOME_OF
    }

    public Field {
        choices = List.copyOf(choices);
    }

    static List<Field> listOf(Step step) {
        boolean own = step.person() == 1;
        return switch (step.kind()) {
            case WISH ->
                    List.of(
                            new Field(
                                    "wish",
                                    "wish",
                                    Kind.ONE_OF,
                                    Arrays.stream(Wish.values()).map(Enum::name).toList(),
                                    "off"));
            case WHO ->
                    List.of(
                            text(step, "family", own ? "family-name" : "off"),
                            text(step, "given", own ? "given-name" : "off"),
                            plain(step, "born", Kind.BORN, own ? "bday" : "off"));
            case PAPERS ->
                    List.of(
                            plain(step, "nationality", Kind.STATE, "off"),
                            plain(step, "document", Kind.TEXT, "off"));
            case NEEDS ->
                    List.of(
                            new Field(
                                    step.field("needs"),
                                    "needs",
                                    Kind.SOME_OF,
                                    Stream.of(Need.values()).map(Enum::name).toList(),
                                    "off"));
            case MORE ->
                    List.of(new Field("more", "more", Kind.ONE_OF, List.of("yes", "no"), "off"));
            case PLACE ->
                    List.of(
                            plain(step, "place", Kind.AREA, "off"),
                            plain(step, "company", Kind.TEXT, "off"));
            case REACH ->
                    List.of(
                            plain(step, "phone", Kind.TEL, "tel"),
                            plain(step, "email", Kind.EMAIL, "email"),
                            plain(step, "other", Kind.TEXT, "off"));
        };
    }

    private static Field text(Step step, String word, String complete) {
        return plain(step, word, Kind.TEXT, complete);
    }

    private static Field plain(Step step, String word, Kind kind, String complete) {
        return new Field(step.field(word), word, kind, List.of(), complete);
    }
}
