package org.muster.formats.mrz;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the machine-readable lines of a travel document however they arrived: joined or broken, in
 * lower case, with another sign for the filler. Every digit is verified before anything is trusted.
 * Never throws on input, holds no state, safe for all threads.
 *
 * @param today the pivot of two-digit years: a birth is never after it, an expiry lies at most 50
 *     years before and 49 after it
 */
public record MrzReader(LocalDate today) {

    private static final Pattern SIGNS = Pattern.compile("[A-Z][A-Z0-9<]*");

    /**
     * Reads what was typed or scanned into one field. Where a digit disagrees, signs that look
     * alike are tried for each other; what was changed stands in the answer.
     */
    public MrzResult read(String typed) {
        MrzResult exact = readExactly(typed);
        return exact instanceof MrzResult.Unreadable unreadable && unreadable.partial().isPresent()
                ? Corrector.usual(today)
                        .find(TypedLines.candidates(typed))
                        .<MrzResult>map(
                                found -> new MrzResult.Read(found.document(), found.corrections()))
                        .orElse(exact)
                : exact;
    }

    /**
     * Whether a text has the length and the signs of a document's lines, and two fillers beside
     * each other, as behind every surname.
     */
    public static boolean looksLike(String text) {
        return text.length() <= TypedLines.LONGEST_INPUT
                && TypedLines.candidates(text).stream()
                        .map(candidate -> String.join("", candidate.lines()))
                        .anyMatch(signs -> signs.contains("<<") && SIGNS.matcher(signs).matches());
    }

    /** As above, and no sign is taken for another. */
    public MrzResult readExactly(String typed) {
        if (typed.isBlank()) {
            return nothing(
                    "MRZ-001", "", "nothing was typed.", "Scan the document or type its lines.");
        }
        if (typed.length() > TypedLines.LONGEST_INPUT) {
            return unknownLength(typed, typed.length());
        }
        @Nullable LineCheck best = null;
        for (TypedLines.Candidate candidate : TypedLines.candidates(typed)) {
            LineCheck check = LineCheck.of(candidate, today);
            if (check.problems().isEmpty()) {
                return new MrzResult.Read(check.document(), List.of());
            }
            if (best == null || check.problems().size() < best.problems().size()) {
                best = check;
            }
        }
        if (best == null) {
            String plain = TypedLines.plain(typed);
            return unknownLength(plain, plain.replace(" ", "").length());
        }
        LineCheck told = Objects.requireNonNull(best);
        return new MrzResult.Unreadable(told.problems(), Optional.of(told.document()));
    }

    private static MrzResult unknownLength(String value, int signs) {
        return nothing(
                "MRZ-002",
                value.length() <= 100 ? value : value.substring(0, 100) + "…",
                "these are "
                        + signs
                        + " signs, but a document has 2 lines of 44 or 36, or 3 lines of 30.",
                "Scan again, or type every line to its last sign, fillers < included.");
    }

    private static MrzResult nothing(String code, String value, String rule, String wayOut) {
        return new MrzResult.Unreadable(
                List.of(new MrzProblem(code, 0, "Document lines", value, rule, wayOut)),
                Optional.empty());
    }
}
