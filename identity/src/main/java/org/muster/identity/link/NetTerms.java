package org.muster.identity.link;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.muster.identity.name.NameToken;

/**
 * By what a row can be found that meets nobody under a key: pieces of every reading of its names'
 * sounds, pieces of its numbers, its place and its year. One thread.
 */
final class NetTerms {
    private static final int READINGS = 4;
    private static final int PIECE_OF_NAME = 3;
    private static final int PIECE_OF_NUMBER = 4;

    private final Rows rows;
    private final Set<String> said = new LinkedHashSet<>();
    private final Set<String> besides = new HashSet<>();

    NetTerms(Rows rows) {
        this.rows = rows;
    }

    /** Reads a row; what was read of another before is forgotten. */
    NetTerms at(int row) {
        said.clear();
        besides.clear();
        name(rows.family[row]);
        name(rows.given[row]);
        name(rows.bornAs[row]);
        numbers(rows.documents, row, rows.book.papers::number, 'd');
        numbers(rows.phones, row, phone -> Long.toString(rows.book.phones.get(phone)), 'p');
        int year = Birth.year(rows.birth[row]);
        if (year != 0) {
            besides.add("y" + year);
        }
        if (rows.town[row] != Words.NONE) {
            besides.add("t" + rows.book.towns.get(rows.town[row]));
        }
        return this;
    }

    /** What is worth looking for alone. */
    Set<String> said() {
        return said;
    }

    /** What makes one of several found the nearer one. */
    Set<String> besides() {
        return besides;
    }

    private void name(int part) {
        if (part == Words.NONE) {
            return;
        }
        for (NameToken word : rows.book.parts.words(part)) {
            List<String> readings = word.skeletons();
            if (readings.isEmpty()) {
                said.add("w" + word.text());
            }
            for (String reading : readings.subList(0, Math.min(READINGS, readings.size()))) {
                said.add("w" + reading);
                pieces("^" + reading + "$", PIECE_OF_NAME, 'n');
            }
        }
    }

    private void numbers(Several all, int row, IntFunction<String> text, char kind) {
        for (int i = all.start(row); i < all.end(row); i++) {
            pieces(text.apply(all.at(i)), PIECE_OF_NUMBER, kind);
        }
    }

    private void pieces(String text, int length, char kind) {
        for (int i = 0; i + length <= text.length(); i++) {
            said.add(kind + text.substring(i, i + length));
        }
    }
}
