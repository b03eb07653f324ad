package org.muster.formats.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the one way to make lines right by taking signs for others that look alike. Every check
 * digit must agree, nothing else may be wrong, and no other way with as few changes may exist:
 * which of two is printed must not be guessed.
 *
 * <p>A letter where only digits may stand is certainly wrong, as is a digit among letters. A sign
 * of the document number is only doubtful, and one check digit in ten agrees by chance; so a change
 * there counts only where no other way exists, not even with more changes.
 *
 * @param most how many signs may be changed
 * @param mostDoubtful how many of them may have been right where they stand
 * @param rivals how many changes another way may need that still makes a doubtful one ambiguous
 */
record Corrector(LocalDate today, int most, int mostDoubtful, int rivals) {

    /** What the measure led to: docs/formats/mrz.md and decision 0057. */
    static Corrector usual(LocalDate today) {
        return new Corrector(today, 2, 1, 2);
    }

    /**
     * @param doubtful whether a sign was changed that may have been right where it stands
     */
    record Corrected(MrzDocument document, List<Correction> corrections, boolean doubtful) {}

    /** One sign that may be another. */
    private record Change(Correction correction, boolean forced, DigitSums sums) {}

    Optional<Corrected> find(List<TypedLines.Candidate> candidates) {
        List<TypedLines.Candidate> plain =
                candidates.stream()
                        .filter(one -> one.lines().stream().allMatch(Corrector::isPlain))
                        .toList();
        for (int changes = 1; changes <= most; changes++) {
            Map<MrzDocument, Corrected> ways = ways(plain, changes, mostDoubtful);
            if (!ways.isEmpty()) {
                return ways.size() == 1
                        ? ways.values().stream().filter(way -> isAlone(way, plain)).findFirst()
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isAlone(Corrected way, List<TypedLines.Candidate> candidates) {
        return !way.doubtful()
                || IntStream.rangeClosed(way.corrections().size(), rivals)
                        .allMatch(changes ->
                                Set.of(way.document())
                                        .containsAll(ways(candidates, changes, changes).keySet()));
    }

    private Map<MrzDocument, Corrected> ways(
            List<TypedLines.Candidate> candidates, int changes, int doubtful) {
        Map<MrzDocument, Corrected> found = new HashMap<>();
        for (TypedLines.Candidate candidate : candidates) {
            new Search(candidate, changes, doubtful, found).run();
        }
        return found;
    }

    private static boolean isPlain(String line) {
        return line.chars()
                .allMatch(sign ->
                        sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == '<');
    }

    /** All ways with exactly so many changes to one candidate; lives no longer than the call. */
    private final class Search {
        private final TypedLines.Candidate candidate;
        private final Layout layout;
        private final int size;
        private final int doubtful;
        private final Map<MrzDocument, Corrected> found;
        private final DigitSums off;
        private final List<Change> changes = new ArrayList<>();
        private int forced;

        Search(
                TypedLines.Candidate candidate,
                int size,
                int doubtful,
                Map<MrzDocument, Corrected> found) {
            this.candidate = candidate;
            this.layout = Layout.of(candidate.format());
            this.size = size;
            this.doubtful = doubtful;
            this.found = found;
            this.off = DigitSums.of(candidate.format(), layout, candidate.lines());
        }

        void run() {
            for (int line = 1; line <= candidate.lines().size(); line++) {
                for (int at = 1; at <= candidate.format().width(); at++) {
                    if (!look(line, at)) {
                        return;
                    }
                }
            }
            if (forced <= size && size - forced <= doubtful) {
                choose(0, forced, new ArrayList<>(), off);
            }
        }

        /** Whether the sign there may be right or can be made so. */
        private boolean look(int line, int at) {
            char read = candidate.lines().get(line - 1).charAt(at - 1);
            String allowed = MrzAlphabet.at(candidate.format(), line, at);
            boolean wrong = allowed.indexOf(read) < 0;
            boolean either = allowed.length() > 30 && layout.isDigitOver(line, at);
            int before = changes.size();
            if (wrong || either) {
                LookAlikes.of(read)
                        .chars()
                        .filter(sign -> allowed.indexOf(sign) >= 0)
                        .forEach(sign -> add(line, at, read, (char) sign, wrong));
            }
            forced += wrong ? 1 : 0;
            return !wrong || changes.size() > before && forced <= size;
        }

        private void add(int line, int at, char from, char to, boolean wrong) {
            MrzField field = layout.fieldAt(line, at);
            int sign = at - layout.span(field).from() + 1;
            Correction correction = new Correction(line, at, field, sign, from, to);
            DigitSums sums =
                    DigitSums.of(
                                    candidate.format(),
                                    layout,
                                    changed(candidate.lines(), List.of(correction)))
                            .minus(off);
            // 6 and G, 1 and L are ten and twenty apart: no digit sees the difference
            if (wrong || !sums.equals(DigitSums.RIGHT)) {
                changes.add(new Change(correction, wrong, sums));
            }
        }

        private void choose(int from, int forcedLeft, List<Correction> chosen, DigitSums sums) {
            if (chosen.size() == size) {
                if (forcedLeft == 0 && sums.equals(DigitSums.RIGHT)) {
                    take(List.copyOf(chosen));
                }
                return;
            }
            for (int i = from; i < changes.size(); i++) {
                Change change = changes.get(i);
                int left = forcedLeft - (change.forced() ? 1 : 0);
                if (size - chosen.size() - 1 >= left && !holds(chosen, change.correction())) {
                    chosen.add(change.correction());
                    choose(i + 1, left, chosen, sums.plus(change.sums()));
                    chosen.removeLast();
                }
            }
        }

        private static boolean holds(List<Correction> chosen, Correction other) {
            return chosen.stream()
                    .anyMatch(one ->
                            one.line() == other.line() && one.position() == other.position());
        }

        private void take(List<Correction> corrections) {
            List<String> lines = changed(candidate.lines(), corrections);
            boolean known =
                    corrections.stream()
                            .allMatch(one -> KnownLetters.hold(layout, lines, one.field()));
            if (!known) {
                return;
            }
            LineCheck check =
                    LineCheck.of(new TypedLines.Candidate(candidate.format(), lines), today);
            if (check.problems().isEmpty()) {
                found.putIfAbsent(
                        check.document(),
                        new Corrected(check.document(), corrections, forced < size));
            }
        }
    }

    private static List<String> changed(List<String> lines, List<Correction> corrections) {
        List<String> made = new ArrayList<>(lines);
        for (Correction one : corrections) {
            StringBuilder line = new StringBuilder(made.get(one.line() - 1));
            line.setCharAt(one.position() - 1, one.to());
            made.set(one.line() - 1, line.toString());
        }
        return made;
    }
}
