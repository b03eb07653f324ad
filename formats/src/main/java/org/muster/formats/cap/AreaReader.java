package org.muster.formats.cap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.muster.formats.xml.Parts;
import org.muster.formats.xml.XmlField;

/** Reads where an info holds (3.2.4). */
final class AreaReader {

    /** Without exponents: one of a few signs could otherwise stand for gigabytes of digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,20})?");

    private AreaReader() {}

    static AlertArea read(XmlField field) {
        Parts parts = field.parts(CapShapes.AREA);
        return new AlertArea(
                parts.text("areaDesc"),
                parts.list("polygon").stream().flatMap(AreaReader::polygon).toList(),
                parts.list("circle").stream().flatMap(AreaReader::circle).toList(),
                InfoReader.namedValues(parts.list("geocode")),
                parts.find("altitude").flatMap(AreaReader::feet),
                parts.find("ceiling").flatMap(AreaReader::feet));
    }

    private static Stream<Polygon> polygon(XmlField field) {
        return read(
                field,
                "030",
                "Write at least four lat,lon with blanks between, the last like the first.",
                text ->
                        new Polygon(
                                Arrays.stream(text.split("\\s+"))
                                        .map(AreaReader::position)
                                        .toList()));
    }

    private static Stream<Circle> circle(XmlField field) {
        return read(
                field,
                "031",
                "Write lat,lon, a blank, and the radius in kilometres.",
                text -> {
                    List<String> pieces = List.of(text.split("\\s+"));
                    if (pieces.size() != 2) {
                        throw new IllegalArgumentException("is no place and a radius");
                    }
                    return new Circle(position(pieces.getFirst()), number(pieces.getLast()));
                });
    }

    private static Optional<BigDecimal> feet(XmlField field) {
        return read(field, "032", "Write a number of feet.", AreaReader::number).findFirst();
    }

    private static <T> Stream<T> read(
            XmlField field, String number, String wayOut, Function<String, T> reader) {
        if (field.text().isEmpty()) {
            return Stream.empty();
        }
        try {
            return Stream.of(reader.apply(field.text()));
        } catch (IllegalArgumentException odd) {
            field.tell(number, odd.getMessage() + " (3.2.4), and was not read.", wayOut);
            return Stream.empty();
        }
    }

    private static Position position(String text) {
        String[] pieces = text.split(",", -1);
        if (pieces.length != 2) {
            throw new IllegalArgumentException("holds \"" + text + "\", which is no lat,lon");
        }
        return new Position(number(pieces[0]), number(pieces[1]));
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("holds \"" + text + "\", which is no number");
        }
        return new BigDecimal(text);
    }
}
