package org.muster.formats.mrz;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where each field stands in each format (Doc 9303 parts 4 to 7). */
record Layout(
        Span documentCode,
        Span issuer,
        Span names,
        Span number,
        Span numberDigit,
        Span nationality,
        Span birth,
        Span birthDigit,
        Span sex,
        Span expiry,
        Span expiryDigit,
        Span optional,
        Optional<Span> optionalDigit,
        Optional<Span> secondOptional,
        List<Span> composite,
        Optional<Span> compositeDigit) {

    private static final Map<MrzFormat, Layout> ALL = all();

    static Layout of(MrzFormat format) {
        return Objects.requireNonNull(ALL.get(format));
    }

    private static Map<MrzFormat, Layout> all() {
        Map<MrzFormat, Layout> all = new EnumMap<>(MrzFormat.class);
        for (MrzFormat format : MrzFormat.values()) {
            all.put(format, make(format));
        }
        return all;
    }

    private static Layout make(MrzFormat format) {
        return switch (format) {
            case TD1 ->
                    new Layout(
                            new Span(1, 1, 2),
                            new Span(1, 3, 5),
                            new Span(3, 1, 30),
                            new Span(1, 6, 14),
                            new Span(1, 15, 15),
                            new Span(2, 16, 18),
                            new Span(2, 1, 6),
                            new Span(2, 7, 7),
                            new Span(2, 8, 8),
                            new Span(2, 9, 14),
                            new Span(2, 15, 15),
                            new Span(1, 16, 30),
                            Optional.empty(),
                            Optional.of(new Span(2, 19, 29)),
                            List.of(
                                    new Span(1, 6, 30),
                                    new Span(2, 1, 7),
                                    new Span(2, 9, 15),
                                    new Span(2, 19, 29)),
                            Optional.of(new Span(2, 30, 30)));
            case TD2 -> twoLines(36, new Span(2, 29, 35), Optional.empty(), 35);
            case TD3 -> twoLines(44, new Span(2, 29, 42), Optional.of(new Span(2, 43, 43)), 43);
            case MRV_A -> twoLines(44, new Span(2, 29, 44), Optional.empty(), 0);
            case MRV_B -> twoLines(36, new Span(2, 29, 36), Optional.empty(), 0);
        };
    }

    /** Where a field stands; of those that the layout has. */
    Span span(MrzField field) {
        return switch (field) {
            case DOCUMENT_CODE -> documentCode;
            case ISSUER -> issuer;
            case NAME -> names;
            case NUMBER -> number;
            case NUMBER_DIGIT -> numberDigit;
            case NATIONALITY -> nationality;
            case BIRTH -> birth;
            case BIRTH_DIGIT -> birthDigit;
            case SEX -> sex;
            case EXPIRY -> expiry;
            case EXPIRY_DIGIT -> expiryDigit;
            case OPTIONAL -> optional;
            case OPTIONAL_DIGIT -> optionalDigit.orElseThrow();
            case SECOND_OPTIONAL -> secondOptional.orElseThrow();
            case LAST_DIGIT -> compositeDigit.orElseThrow();
        };
    }

    MrzField fieldAt(int line, int column) {
        return Arrays.stream(MrzField.values())
                .filter(this::has)
                .filter(field -> span(field).holds(line, column))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a check digit covers a place of a field that takes letters and digits. */
    boolean isDigitOver(int line, int column) {
        return number.holds(line, column)
                || compositeDigit.isPresent()
                        && (optional.holds(line, column)
                                || secondOptional
                                        .filter(span -> span.holds(line, column))
                                        .isPresent());
    }

    private boolean has(MrzField field) {
        return switch (field) {
            case OPTIONAL_DIGIT -> optionalDigit.isPresent();
            case SECOND_OPTIONAL -> secondOptional.isPresent();
            case LAST_DIGIT -> compositeDigit.isPresent();
            default -> true;
        };
    }

    /** The composite's signs in the standard's order. */
    String compositeSigns(List<String> lines) {
        return composite.stream().map(span -> span.of(lines)).collect(Collectors.joining());
    }

    private static Layout twoLines(
            int width, Span optional, Optional<Span> optionalDigit, int compositeEnd) {
        boolean hasComposite = compositeEnd > 0;
        return new Layout(
                new Span(1, 1, 2),
                new Span(1, 3, 5),
                new Span(1, 6, width),
                new Span(2, 1, 9),
                new Span(2, 10, 10),
                new Span(2, 11, 13),
                new Span(2, 14, 19),
                new Span(2, 20, 20),
                new Span(2, 21, 21),
                new Span(2, 22, 27),
                new Span(2, 28, 28),
                optional,
                optionalDigit,
                Optional.empty(),
                hasComposite
                        ? List.of(
                                new Span(2, 1, 10),
                                new Span(2, 14, 20),
                                new Span(2, 22, compositeEnd))
                        : List.of(),
                hasComposite ? Optional.of(new Span(2, width, width)) : Optional.empty());
    }
}
