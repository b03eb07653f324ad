package org.muster.formats.mrz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes the lines of a document with all their check digits. Names may be Latin, Cyrillic or
 * Arabic; for other scripts pass the Latin form. Nonsense that a program passes throws, with a
 * sentence.
 */
public final class MrzWriter {

    private static final int NUMBER_WIDTH = 9;

    private MrzWriter() {}

    /** An ordinary passport, with no personal number. */
    public static List<String> td3(
            String issuer,
            String number,
            MrzName name,
            String nationality,
            MrzDate birth,
            MrzSex sex,
            MrzDate expiry) {
        return plain(MrzFormat.TD3, "P", issuer, number, name, nationality, birth, sex, expiry);
    }

    /** An identity card in three lines. */
    public static List<String> td1(
            String issuer,
            String number,
            MrzName name,
            String nationality,
            MrzDate birth,
            MrzSex sex,
            MrzDate expiry) {
        return plain(MrzFormat.TD1, "I", issuer, number, name, nationality, birth, sex, expiry);
    }

    /** An identity card in two lines. */
    public static List<String> td2(
            String issuer,
            String number,
            MrzName name,
            String nationality,
            MrzDate birth,
            MrzSex sex,
            MrzDate expiry) {
        return plain(MrzFormat.TD2, "I", issuer, number, name, nationality, birth, sex, expiry);
    }

    /**
     * Any format, with its optional fields. What is read back equals it, save for names' spelling.
     */
    public static List<String> write(MrzDocument document) {
        MrzFormat format = document.format();
        Layout layout = Layout.of(format);
        Page page = new Page(format);
        page.put(layout.documentCode(), "document code", document.documentCode());
        page.put(layout.issuer(), "issuing state", document.issuer());
        page.put(layout.names(), "name", names(document, layout.names().length()));
        String optional = number(page, layout, document);
        page.put(layout.nationality(), "nationality", document.nationality());
        page.put(layout.birth(), "date of birth", document.birth().toMrz());
        page.digit(layout.birth(), layout.birthDigit());
        page.put(layout.sex(), "sex", String.valueOf(document.sex().sign()));
        page.put(layout.expiry(), "date of expiry", document.expiry().toMrz());
        page.digit(layout.expiry(), layout.expiryDigit());
        page.put(layout.optional(), "optional field", optional);
        layout.optionalDigit().ifPresent(span -> page.digit(layout.optional(), span));
        if (layout.secondOptional().isPresent()) {
            page.put(
                    layout.secondOptional().get(),
                    "second optional field",
                    document.secondOptional());
        } else if (!document.secondOptional().isEmpty()) {
            throw new IllegalArgumentException(
                    format + " has no second optional field; leave it empty.");
        }
        layout.compositeDigit()
                .ifPresent(span ->
                        page.put(
                                span,
                                "composite",
                                String.valueOf(
                                        CheckDigit.of(layout.compositeSigns(page.lines())))));
        return page.lines();
    }

    private static List<String> plain(
            MrzFormat format,
            String code,
            String issuer,
            String number,
            MrzName name,
            String nationality,
            MrzDate birth,
            MrzSex sex,
            MrzDate expiry) {
        return write(
                new MrzDocument(
                        format,
                        code,
                        issuer,
                        number,
                        name,
                        nationality,
                        birth,
                        sex,
                        expiry,
                        "",
                        ""));
    }

    private static String names(MrzDocument document, int width) {
        String primary = latin(document.name().primary(), document.issuer());
        if (primary.isEmpty()) {
            throw new IllegalArgumentException(
                    "The name has no primary identifier; a person with one name has it there.");
        }
        return NameField.of(primary, latin(document.name().secondary(), document.issuer()), width);
    }

    private static String latin(String name, String issuer) {
        return Transliteration.findLatin(name, issuer)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The name \""
                                        + name
                                        + "\" has signs for which Doc 9303 has no table;"
                                        + " pass its Latin form."));
    }

    /** Puts the number and its digit; answers what then belongs into the optional field. */
    private static String number(Page page, Layout layout, MrzDocument document) {
        String number = document.number();
        if (number.length() <= NUMBER_WIDTH) {
            page.put(layout.number(), "document number", number);
            page.digit(layout.number(), layout.numberDigit());
            return document.optional();
        }
        if (!document.format().hasLongNumbers() || number.matches(".*[ <-].*")) {
            throw new IllegalArgumentException(
                    "The document number \""
                            + number
                            + "\" does not fit into nine signs, and "
                            + document.format()
                            + " cannot carry it on.");
        }
        String sign = number.toUpperCase(Locale.ROOT);
        page.put(layout.number(), "document number", sign.substring(0, NUMBER_WIDTH));
        return sign.substring(NUMBER_WIDTH) + CheckDigit.of(sign) + "<" + document.optional();
    }

    /** The lines under the pen. */
    private static final class Page {

        private final char[][] rows;

        Page(MrzFormat format) {
            rows = new char[format.lines()][format.width()];
            for (char[] row : rows) {
                Arrays.fill(row, '<');
            }
        }

        void put(Span span, String field, String value) {
            String signs = value.toUpperCase(Locale.ROOT).replace(' ', '<').replace('-', '<');
            if (!signs.matches("[A-Z0-9<]*") || signs.length() > span.length()) {
                throw new IllegalArgumentException(
                        "The %s \"%s\" does not fit: at most %d signs of A to Z and 0 to 9."
                                .formatted(field, value, span.length()));
            }
            signs.getChars(0, signs.length(), rows[span.line() - 1], span.from() - 1);
        }

        void digit(Span over, Span at) {
            put(at, "check digit", String.valueOf(CheckDigit.of(over.of(lines()))));
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (char[] row : rows) {
                lines.add(new String(row));
            }
            return lines;
        }
    }
}
