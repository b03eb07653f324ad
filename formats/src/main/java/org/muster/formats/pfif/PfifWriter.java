package org.muster.formats.pfif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.muster.formats.xml.XmlElement;
import org.muster.formats.xml.XmlText;

/** Writes persons as PFIF 1.4, their fields in its order and their notes inside them. */
public final class PfifWriter {

    private PfifWriter() {}

    /**
     * What may leave at a moment of these persons.
     *
     * @param release what each of them allows; {@link Release#NOTHING} for whoever was not asked
     */
    public static byte[] write(
            List<PfifPerson> persons, Function<PfifPerson, Release> release, Instant now) {
        return write(
                new PfifBoard(
                        persons.stream()
                                .flatMap(one -> release.apply(one).apply(one, now).stream())
                                .toList(),
                        List.of()));
    }

    /** All of a board, for ourselves: to be kept or looked at, never to be given away. */
    static byte[] write(PfifBoard board) {
        List<XmlElement> records = new ArrayList<>();
        board.persons().forEach(person -> records.add(person(person)));
        board.notes().forEach(note -> records.add(note(note)));
        return XmlText.write(XmlElement.of(Version.V1_4.namespace(), "pfif", records));
    }

    private static XmlElement person(PfifPerson person) {
        List<XmlElement> parts = new ArrayList<>();
        person.values().forEach((field, text) -> parts.add(field(field.element(), text)));
        person.notes().forEach(note -> parts.add(note(note)));
        return XmlElement.of(Version.V1_4.namespace(), "person", parts);
    }

    private static XmlElement note(PfifNote note) {
        List<XmlElement> parts = new ArrayList<>();
        note.values().forEach((field, text) -> parts.add(field(field.element(), text)));
        return XmlElement.of(Version.V1_4.namespace(), "note", parts);
    }

    private static XmlElement field(String name, String text) {
        return XmlElement.of(Version.V1_4.namespace(), name, text);
    }
}
