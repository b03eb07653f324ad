package org.muster.formats.mrz;

import java.util.List;
import java.util.Optional;

/**
 * By how much each check digit of a document is off, modulo ten. The sums are linear: several
 * changed signs put them off by what each of them does alone.
 */
record DigitSums(int number, int birth, int expiry, int optional, int whole) {
    static final DigitSums RIGHT = new DigitSums(0, 0, 0, 0, 0);

    static DigitSums of(MrzFormat format, Layout layout, List<String> lines) {
        return new DigitSums(
                LongNumber.find(format, layout, lines)
                        .map(number -> off(number.whole(), number.digit()))
                        .orElseGet(() -> off(lines, layout.number(), layout.numberDigit())),
                off(lines, layout.birth(), layout.birthDigit()),
                off(lines, layout.expiry(), layout.expiryDigit()),
                layout.optionalDigit().map(digit -> off(lines, layout.optional(), digit)).orElse(0),
                wholeOff(layout, lines));
    }

    DigitSums plus(DigitSums other) {
        return new DigitSums(
                (number + other.number) % 10,
                (birth + other.birth) % 10,
                (expiry + other.expiry) % 10,
                (optional + other.optional) % 10,
                (whole + other.whole) % 10);
    }

    DigitSums minus(DigitSums other) {
        return plus(
                new DigitSums(
                        10 - other.number,
                        10 - other.birth,
                        10 - other.expiry,
                        10 - other.optional,
                        10 - other.whole));
    }

    private static int wholeOff(Layout layout, List<String> lines) {
        Optional<Span> digit = layout.compositeDigit();
        return digit.isEmpty()
                ? 0
                : off(layout.compositeSigns(lines), digit.get().of(lines).charAt(0));
    }

    private static int off(List<String> lines, Span over, Span digit) {
        return off(over.of(lines), digit.of(lines).charAt(0));
    }

    private static int off(String signs, char digit) {
        return (CheckDigit.of(signs) - '0' + 10 - CheckDigit.value(digit) % 10) % 10;
    }
}
