package org.muster.identity.link;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All rows as columns of numbers, in the order of their ids, so that the order of their coming does
 * not matter. Never changes: any thread may read.
 */
final class Rows {
    final String[] ids;
    final int[] family;
    final int[] given;
    final int[] birth;
    final int[] sex;
    private final int[] births;
    final int[] source;
    final long[] line;
    final int[] household;
    final int[] address;
    final int[] town;
    final Several nationalities;
    final Several documents;
    final Several phones;
    final Several emails;
    final Book book;

    Rows(RowsBuilder from, int[] order) {
        ids = new String[order.length];
        line = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            ids[i] = from.ids.get(order[i]);
            line[i] = from.lines.get(order[i]);
        }
        family = from.family.inOrder(order);
        given = from.given.inOrder(order);
        birth = from.birth.inOrder(order);
        births = from.births.inOrder(order);
        sex = from.sex.inOrder(order);
        source = from.source.inOrder(order);
        household = from.household.inOrder(order);
        address = from.address.inOrder(order);
        town = from.town.inOrder(order);
        nationalities = from.nationalities.inOrder(order);
        documents = from.documents.inOrder(order);
        phones = from.phones.inOrder(order);
        emails = from.emails.inOrder(order);
        book = from.book;
    }

    int size() {
        return ids.length;
    }

    /** The row of an id. */
    int get(String id) {
        int row = Arrays.binarySearch(ids, id);
        if (row < 0) {
            throw new IllegalArgumentException("there is no row with the id '" + id + "'");
        }
        return row;
    }

    /** The number of a row's birth date in the book. */
    int births(int row) {
        return births[row];
    }

    /** How many rows have the rarest of the values that two rows share; 1 when they share none. */
    int rarest(Several all, int a, int b, IntUnaryOperator count) {
        int rarest = Integer.MAX_VALUE;
        for (int i = all.start(a); i < all.end(a); i++) {
            for (int j = all.start(b); j < all.end(b); j++) {
                if (all.at(i) == all.at(j)) {
                    rarest = Math.min(rarest, count.applyAsInt(all.at(i)));
                }
            }
        }
        return rarest == Integer.MAX_VALUE ? 1 : rarest;
    }

    String sourceName(int row) {
        return book.sources.get(source[row]);
    }

    /** The name as its words, for reading. */
    String nameOf(int row) {
        @Nullable String first = given[row] == Words.NONE ? null : book.parts.text(given[row]);
        @Nullable String last = family[row] == Words.NONE ? null : book.parts.text(family[row]);
        return first == null
                ? (last == null ? "?" : last)
                : last == null ? first : first + " " + last;
    }

    /** What the numbers in the columns stand for. */
    static final class Book {
        final Parts parts = new Parts();
        final Places places = new Places();
        final Papers papers = new Papers();
        final Words sources = new Words();
        final Words households = new Words();
        final Words towns = new Words();
        final Words nationalities = new Words();
        final LongIds births = new LongIds();
        final LongIds phones = new LongIds();
        final Words emails = new Words();
    }
}
