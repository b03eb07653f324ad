package org.muster.formats.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One candidate's lines taken apart: the document they seem to hold, and all that speaks against
 * it.
 */
record LineCheck(MrzDocument document, List<MrzProblem> problems) {

    static LineCheck of(TypedLines.Candidate candidate, LocalDate today) {
        return new Parts(candidate.format(), candidate.lines(), today).check();
    }

    /** The work on one candidate; lives no longer than the call. */
    private static final class Parts {

        private static final Pattern STATE = Pattern.compile("[A-Z]{3}|[A-Z]<<|[A-Z]{2}<");
        private static final Pattern CODE = Pattern.compile("[A-Z][A-Z<]");
        private static final Pattern FOREIGN = Pattern.compile("[^A-Z0-9<]");

        private static final String COMPARE =
                "Compare with the page (0 and O, 1 and I, 5 and S, 8 and B look alike) and scan"
                        + " again.";

        private final MrzFormat format;
        private final Layout layout;
        private final List<String> lines;
        private final TwoDigitYears years;
        private final List<MrzProblem> problems = new ArrayList<>();

        Parts(MrzFormat format, List<String> lines, LocalDate today) {
            this.format = format;
            this.layout = Layout.of(format);
            this.years = new TwoDigitYears(today);
            this.lines = lines.stream().map(Parts::withFillers).toList();
            for (int i = 0; i < lines.size(); i++) {
                foreignSigns(i + 1, lines.get(i));
            }
        }

        LineCheck check() {
            String code = documentCode();
            String issuer = state("Issuing state", layout.issuer());
            String optional = layout.optional().of(lines);
            Number number = number(optional);
            MrzName name = name();
            String nationality = state("Nationality", layout.nationality());
            digit("Date of birth", layout.birth(), layout.birthDigit(), false);
            MrzDate birth = date("Date of birth", layout.birth(), true);
            MrzSex sex = sex();
            digit("Date of expiry", layout.expiry(), layout.expiryDigit(), false);
            MrzDate expiry = date("Date of expiry", layout.expiry(), false);
            layout.optionalDigit()
                    .ifPresent(span -> digit("Personal number", layout.optional(), span, true));
            composite();
            String second = layout.secondOptional().map(span -> span.of(lines)).orElse("");
            MrzDocument document =
                    new MrzDocument(
                            format,
                            code,
                            issuer,
                            number.whole(),
                            name,
                            nationality,
                            birth,
                            sex,
                            expiry,
                            trimmed(number.restOfOptional()),
                            trimmed(second));
            return new LineCheck(document, List.copyOf(problems));
        }

        /** Sign by sign, not by pattern: a pair of surrogates counts two positions here. */
        private static String withFillers(String line) {
            StringBuilder signs = new StringBuilder(line.length());
            for (int i = 0; i < line.length(); i++) {
                char sign = line.charAt(i);
                boolean fits = (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
                signs.append(fits ? sign : '<');
            }
            return signs.toString();
        }

        private void foreignSigns(int line, String typed) {
            if (FOREIGN.matcher(typed).find()) {
                tell(
                        "MRZ-003",
                        line,
                        "Line",
                        typed,
                        "only A to Z, 0 to 9 and < may stand here.",
                        "Set the reader to the keyboard layout of this computer, then scan again.");
            }
        }

        private String documentCode() {
            String code = layout.documentCode().of(lines);
            if (!CODE.matcher(code).matches()) {
                tell(
                        "MRZ-010",
                        layout.documentCode().line(),
                        "Document code",
                        code,
                        "a code is one or two letters, such as P, PD, I or V.",
                        COMPARE);
            }
            return trimmed(code);
        }

        private String state(String field, Span span) {
            String state = span.of(lines);
            if (!STATE.matcher(state).matches()) {
                tell(
                        "MRZ-008",
                        span.line(),
                        field,
                        state,
                        "a state is three letters, or D<< for Germany.",
                        COMPARE);
            }
            return trimmed(state);
        }

        private record Number(String whole, String restOfOptional) {}

        private Number number(String optional) {
            Optional<LongNumber> goesOn = LongNumber.find(format, layout, lines);
            if (goesOn.isPresent()) {
                LongNumber found = goesOn.get();
                digitIs("Document number", layout.number().line(), found.whole(), found.digit());
                return new Number(found.whole(), found.restOfOptional());
            }
            String start = layout.number().of(lines);
            digit("Document number", layout.number(), layout.numberDigit(), false);
            if (trimmed(start).isEmpty()) {
                tell(
                        "MRZ-011",
                        layout.number().line(),
                        "Document number",
                        start,
                        "every document has a number.",
                        COMPARE);
            }
            return new Number(trimmed(start), optional);
        }

        private MrzName name() {
            String signs = layout.names().of(lines);
            if (signs.startsWith("<") || signs.chars().anyMatch(Character::isDigit)) {
                tell(
                        "MRZ-009",
                        layout.names().line(),
                        "Name",
                        signs,
                        "a name begins with a letter and has no digits.",
                        COMPARE);
            }
            int gap = signs.indexOf("<<");
            String primary = gap < 0 ? signs : signs.substring(0, gap);
            String secondary = gap < 0 ? "" : signs.substring(gap + 2);
            boolean full = signs.charAt(signs.length() - 1) != '<';
            return new MrzName(trimmed(primary), trimmed(secondary), full);
        }

        private MrzSex sex() {
            String sign = layout.sex().of(lines);
            for (MrzSex sex : MrzSex.values()) {
                if (sign.charAt(0) == sex.sign()) {
                    return sex;
                }
            }
            tell("MRZ-007", layout.sex().line(), "Sex", sign, "M, F or < stands here.", COMPARE);
            return MrzSex.UNSPECIFIED;
        }

        private MrzDate date(String field, Span span, boolean birth) {
            String signs = span.of(lines);
            try {
                return birth ? years.birth(signs) : years.expiry(signs);
            } catch (IllegalArgumentException noDate) {
                tell(
                        "MRZ-006",
                        span.line(),
                        field,
                        signs,
                        "a date is YYMMDD of the calendar, with << for a part that is not known.",
                        COMPARE);
                return MrzDate.unknown();
            }
        }

        private void composite() {
            layout.compositeDigit()
                    .ifPresent(span -> {
                        char expected = CheckDigit.of(layout.compositeSigns(lines));
                        if (span.of(lines).charAt(0) != expected) {
                            tell(
                                    "MRZ-005",
                                    span.line(),
                                    "Last check digit",
                                    span.of(lines),
                                    "the digit over the whole document should be " + expected + ".",
                                    COMPARE);
                        }
                    });
        }

        private void digit(String field, Span span, Span digitSpan, boolean mayBeEmpty) {
            String signs = span.of(lines);
            char digit = digitSpan.of(lines).charAt(0);
            boolean empty = mayBeEmpty && digit == '<' && signs.chars().allMatch(c -> c == '<');
            if (!empty) {
                digitIs(field, span.line(), signs, digit);
            }
        }

        private void digitIs(String field, int line, String signs, char digit) {
            char expected = CheckDigit.of(signs);
            if (digit != expected) {
                tell(
                        "MRZ-004",
                        line,
                        field,
                        signs,
                        "its check digit should be "
                                + expected
                                + ", but "
                                + digit
                                + " stands there.",
                        COMPARE);
            }
        }

        private void tell(
                String code, int line, String field, String value, String rule, String wayOut) {
            problems.add(new MrzProblem(code, line, field, value, rule, wayOut));
        }

        private static String trimmed(String signs) {
            return signs.replace('<', ' ').stripTrailing();
        }
    }
}
