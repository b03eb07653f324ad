package org.muster.formats.mrz;

import java.util.List;
import java.util.Optional;

/**
 * A document number of more than nine signs (parts 5 and 6, 4.2.2): its digit's place holds a
 * filler, and the rest and the digit lead the optional field, ended by a filler.
 *
 * @param whole without its digit
 * @param restOfOptional what stands behind it
 */
record LongNumber(String whole, char digit, String restOfOptional) {

    static Optional<LongNumber> find(MrzFormat format, Layout layout, List<String> lines) {
        String start = layout.number().of(lines);
        String optional = layout.optional().of(lines);
        int end = optional.indexOf('<');
        boolean goesOn =
                format.hasLongNumbers()
                        && layout.numberDigit().of(lines).equals("<")
                        && end != 0
                        && start.indexOf('<') < 0;
        if (!goesOn) {
            return Optional.empty();
        }
        String more = end < 0 ? optional : optional.substring(0, end);
        int last = more.length() - 1;
        return Optional.of(
                new LongNumber(
                        start + more.substring(0, last),
                        more.charAt(last),
                        end < 0 ? "" : optional.substring(end + 1)));
    }
}
