package org.muster.identity.link;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which lists have nobody twice: by what was said, or, with two lists or more, by what is seen. A
 * father and a son of one name look like a row and its repetition where no birth date and no
 * document is known; so only pairs in which one of them is the same count, unless the list has
 * neither.
 */
record DuplicateFree(Rows rows, LinkSettings settings) {

    /** A list with fewer repeated rows has nobody twice. */
    private static final double REPEATED = 0.004;

    private static final double RARELY_KNOWN = 0.3;

    /** The numbers of the lists. */
    Set<Integer> sources(Edges edges) {
        int sources = rows.book.sources.size();
        boolean[] telling = telling();
        int[] repeated = new int[sources];
        double from = settings.costs().linkFrom();
        double cut = Scorer.log2(from / (1 - from));
        for (int i = 0; i < edges.size(); i++) {
            int source = rows.source[edges.a(i)];
            if (source == rows.source[edges.b(i)] && edges.bits(i) > cut) {
                int vector = edges.vector(i);
                boolean same = Field.BIRTH.in(vector) == 1 || Field.DOCUMENT.in(vector) == 1;
                repeated[source] += same || !telling[source] ? 1 : 0;
            }
        }
        Set<Integer> free = new TreeSet<>();
        for (int source = 0; source < sources; source++) {
            boolean seen =
                    sources > 1 && !hasRepeated(repeated[source], rows.book.sources.count(source));
            if (seen) {
                free.add(source);
            }
        }
        free.addAll(said());
        return free;
    }

    /** Those of which somebody said it. */
    Set<Integer> said() {
        Set<Integer> said = new TreeSet<>();
        for (int source = 0; source < rows.book.sources.size(); source++) {
            if (settings.duplicateFree().contains(rows.book.sourceName(source))) {
                said.add(source);
            }
        }
        return said;
    }

    static boolean hasRepeated(int repeated, int rows) {
        return repeated > REPEATED * rows;
    }

    /** Whether a list often has what tells a father from his son. */
    private boolean[] telling() {
        int[] known = new int[rows.book.sources.size()];
        for (int row = 0; row < rows.size(); row++) {
            boolean tells = Birth.isWhole(rows.birth[row]) || !rows.documents.isEmpty(row);
            known[rows.source[row]] += tells ? 1 : 0;
        }
        boolean[] telling = new boolean[known.length];
        for (int source = 0; source < known.length; source++) {
            telling[source] = known[source] >= RARELY_KNOWN * rows.book.sources.count(source);
        }
        return telling;
    }
}
