package org.muster.server.pages;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.core.register.BirthDate;

/**
 * One detail of two persons beside each other.
 *
 * @param key of the word for the detail
 */
public record Compared(String key, List<Cell> first, List<Cell> second, Sign sign) {
    public Compared {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** How the two agree; said in a word and a sign, never in a colour alone. */
    public enum Sign {
        SAME("="),
        ALIKE("≈"),
        DIFFERENT("≠"),
        ONE_KNOWN("?"),
        /** What nobody compares: where they stand, whom they travel with. */
        NONE("");

        private final String mark;

        Sign(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    /**
     * A value; {@code differs} is the part of it that the other does not have.
     *
     * @param inside where it leads in the operation; empty when nowhere
     */
    public record Cell(String before, String differs, String after, String inside) {
        static Cell of(String text) {
            return new Cell(text, "", "", "");
        }

        static Cell link(String text, String inside) {
            return new Cell(text, "", "", inside);
        }

        public String text() {
            return before + differs + after;
        }
    }

    /** Nothing to compare, only to know. */
    static Compared beside(String key, List<Cell> first, List<Cell> second) {
        return new Compared(key, first, second, Sign.NONE);
    }

    /** One value each, empty when unknown; of two that are alike, what differs is marked. */
    static Compared ofValues(String key, String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return new Compared(key, cells(first), cells(second), Sign.ONE_KNOWN);
        }
        if (plain(first).equals(plain(second))) {
            return new Compared(key, cells(first), cells(second), Sign.SAME);
        }
        Overlap overlap = Overlap.of(first, second);
        return overlap.isMost(first, second)
                ? new Compared(
                        key, List.of(overlap.cut(first)), List.of(overlap.cut(second)), Sign.ALIKE)
                : new Compared(key, cells(first), cells(second), Sign.DIFFERENT);
    }

    /** Dates that do not contradict each other are alike, however little is known of one. */
    static Compared ofBirths(String key, BirthDate first, BirthDate second) {
        Compared plainly = ofValues(key, Births.text(first), Births.text(second));
        boolean fit =
                fit(first.year(), second.year())
                        && fit(first.month(), second.month())
                        && fit(first.day(), second.day());
        return fit && plainly.differs()
                ? new Compared(
                        key, cells(Births.text(first)), cells(Births.text(second)), Sign.ALIKE)
                : plainly;
    }

    private static boolean fit(OptionalInt first, OptionalInt second) {
        return first.isEmpty() || second.isEmpty() || first.getAsInt() == second.getAsInt();
    }

    private boolean differs() {
        return sign == Sign.DIFFERENT || sign == Sign.ALIKE;
    }

    /** The same where a comparison knows better: letters can differ in one name of two scripts. */
    Compared orAlike(boolean alike) {
        return alike && sign == Sign.DIFFERENT
                ? new Compared(key, first, second, Sign.ALIKE)
                : this;
    }

    /** Several values each; one in common is enough. */
    static Compared ofSeveral(String key, List<String> first, List<String> second) {
        if (first.size() == 1 && second.size() == 1) {
            return ofValues(key, first.getFirst(), second.getFirst());
        }
        Set<String> mine = first.stream().map(Compared::plain).collect(Collectors.toSet());
        boolean meet = second.stream().map(Compared::plain).anyMatch(mine::contains);
        boolean known = !first.isEmpty() && !second.isEmpty();
        return new Compared(
                key,
                first.stream().map(Cell::of).toList(),
                second.stream().map(Cell::of).toList(),
                known ? meet ? Sign.SAME : Sign.DIFFERENT : Sign.ONE_KNOWN);
    }

    public boolean isEmpty() {
        return first.isEmpty() && second.isEmpty();
    }

    private static List<Cell> cells(String text) {
        return text.isEmpty() ? List.of() : List.of(Cell.of(text));
    }

    /** Without case, accents, points and blanks. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\p{Punct}\\s’]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** How many signs two texts begin with in common, and how many they end with. */
    private record Overlap(int begin, int tail) {
        static Overlap of(String first, String second) {
            int most = Math.min(first.length(), second.length());
            int begin = 0;
            while (begin < most && first.charAt(begin) == second.charAt(begin)) {
                begin++;
            }
            if (begin > 0 && Character.isHighSurrogate(first.charAt(begin - 1))) {
                begin--;
            }
            int tail = 0;
            while (tail < most - begin
                    && first.charAt(first.length() - 1 - tail)
                            == second.charAt(second.length() - 1 - tail)) {
                tail++;
            }
            return new Overlap(begin, tail);
        }

        boolean isMost(String first, String second) {
            return 2 * (begin + tail) >= Math.max(first.length(), second.length());
        }

        Cell cut(String text) {
            int end = text.length() - tail;
            return new Cell(
                    text.substring(0, begin), text.substring(begin, end), text.substring(end), "");
        }
    }
}
