package org.muster.identity.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an age says beside a birth date, and beside another age. No list tells on which day people
 * were so old; the year is learned from those of one name whose birth is on another list. Learned
 * by one thread, then any may ask.
 */
final class Ages {
    static final int UNKNOWN = -1;

    private static final int FITS = 1;
    private static final int ABOUT = 2;
    private static final int DIFFERENT = 3;
    private static final int FAR = 5;
    private static final int FEWEST = 5;
    private static final int SHARE_OF_TWO_YEARS = 3;

    /** By the number of a list the last year in which its ages may have been told, 0 if unknown. */
    private int[] years = {};

    private final Map<Integer, TreeMap<Integer, Integer>> seen = new HashMap<>();

    /** Learns from the rows that have one name. */
    void learn(Rows rows) {
        if (Arrays.stream(rows.age).allMatch(age -> age == UNKNOWN)) {
            return;
        }
        Blocks blocks = Blocks.of(BlockKey.NAME, rows, Matching.biggestBlock(rows.size()));
        for (int block = 0; block < blocks.size(); block++) {
            for (int i = blocks.starts[block]; i < blocks.starts[block + 1]; i++) {
                for (int j = i + 1; j < blocks.starts[block + 1]; j++) {
                    see(rows, blocks.rows[i], blocks.rows[j]);
                }
            }
        }
        conclude();
    }

    /** Takes note of two rows of one name. */
    void see(Rows rows, int a, int b) {
        if (rows.age[a] != UNKNOWN && Birth.year(rows.birth[b]) != 0) {
            note(rows.source[a], rows.age[a] + Birth.year(rows.birth[b]));
        } else if (rows.age[b] != UNKNOWN && Birth.year(rows.birth[a]) != 0) {
            note(rows.source[b], rows.age[b] + Birth.year(rows.birth[a]));
        }
    }

    private void note(int source, int year) {
        seen.computeIfAbsent(source, unused -> new TreeMap<>()).merge(year, 1, Integer::sum);
    }

    /** The two years in which most fit: before and after the birthday. */
    void conclude() {
        int most = seen.keySet().stream().mapToInt(source -> source + 1).max().orElse(0);
        years = new int[most];
        seen.forEach((source, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            int best = 0;
            for (Map.Entry<Integer, Integer> one : counts.entrySet()) {
                int year = one.getKey();
                int fit = one.getValue() + counts.getOrDefault(year - 1, 0);
                if (fit > best && fit >= FEWEST && fit * SHARE_OF_TWO_YEARS >= all) {
                    best = fit;
                    years[source] = year;
                }
            }
        });
        seen.clear();
    }

    /** The level of {@link Field#AGE}: only where a birth date is missing. */
    int level(Rows rows, int a, int b) {
        if (rows.age[a] == UNKNOWN && rows.age[b] == UNKNOWN) {
            return Field.UNKNOWN;
        }
        int apart = apart(rows, a, b);
        return apart == UNKNOWN ? Field.UNKNOWN : Math.clamp(1 + apart, FITS, DIFFERENT);
    }

    /** Too far apart for a guess of somebody who does not know it: a contradiction. */
    boolean areFarApart(Rows rows, int a, int b) {
        return apart(rows, a, b) > FAR;
    }

    /** How many years two rows miss each other by. */
    private int apart(Rows rows, int a, int b) {
        int latestA = latest(rows, a);
        int latestB = latest(rows, b);
        if (rows.age[a] != UNKNOWN && rows.age[b] != UNKNOWN) {
            boolean dated = rows.source[a] != rows.source[b];
            int years = dated ? Math.abs(latestA - latestB) : Math.abs(rows.age[a] - rows.age[b]);
            return dated && (latestA == 0 || latestB == 0) ? UNKNOWN : years;
        }
        if (latestA == 0 || latestB == 0) {
            return UNKNOWN;
        }
        boolean toldOfA = rows.age[a] != UNKNOWN;
        int more = toldOfA ? latestA - latestB : latestB - latestA;
        return more < 0 ? -more : Math.max(0, more - 1);
    }

    /** The latest year in which somebody was born, 0 when unknown. */
    private int latest(Rows rows, int row) {
        if (rows.age[row] == UNKNOWN) {
            return Birth.year(rows.birth[row]);
        }
        int source = rows.source[row];
        int year = source < years.length ? years[source] : 0;
        return year == 0 ? 0 : year - rows.age[row];
    }
}
