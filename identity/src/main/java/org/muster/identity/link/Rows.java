package org.muster.identity.link;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All rows as columns of numbers, in the order of their ids, so that the order of their coming does
 * not matter. Never changes: any thread may read.
 */
final class Rows implements Columns {
    final String[] ids;
    final int[] family;
    final int[] given;
    final int[] birth;
    final int[] sex;
    final int[] age;

    /** The family name at birth, where it is another one. */
    final int[] bornAs;

    private final int[] births;
    private final int[] home;
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

    /** The number that each row had before it was put in order. */
    final int[] before;

    /** Among how many rows a value is rare or common: these, or those that they are taken from. */
    final int among;

    Rows(RowsBuilder from, int[] order) {
        ids = new String[order.length];
        line = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            ids[i] = from.ids.get(order[i]);
            line[i] = from.lines.get(order[i]);
        }
        before = order;
        among = from.among();
        home = from.home.inOrder(order);
        family = from.family.inOrder(order);
        given = from.given.inOrder(order);
        birth = from.birth.inOrder(order);
        births = from.births.inOrder(order);
        sex = from.sex.inOrder(order);
        age = from.age.inOrder(order);
        bornAs = from.bornAs.inOrder(order);
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

    @Override
    public int family(int row) {
        return family[row];
    }

    @Override
    public int given(int row) {
        return given[row];
    }

    @Override
    public int birth(int row) {
        return birth[row];
    }

    @Override
    public int address(int row) {
        return address[row];
    }

    @Override
    public int town(int row) {
        return town[row];
    }

    @Override
    public Book book() {
        return book;
    }

    /** The household of a row where that was found out before; else {@link Words#NONE}. */
    int home(int row) {
        return home[row];
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
        return book.sourceName(source[row]);
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
        /** Behind the name of a list when its rows are another edition of it than those known. */
        static final String ARRIVING = "\narriving";

        final Parts parts;
        final Places places;
        final Papers papers;
        final Words sources;
        final Words households;
        final Words towns;
        final Words nationalities;
        final LongIds births;
        final LongIds phones;
        final Words emails;

        /** When the lists that say ages were written. */
        final Ages ages = new Ages();

        Book() {
            parts = new Parts();
            places = new Places();
            papers = new Papers();
            sources = new Words();
            households = new Words();
            towns = new Words();
            nationalities = new Words();
            births = new LongIds();
            phones = new LongIds();
            emails = new Words();
        }

        /** Over another, which must not grow while this one is in use. */
        Book(Book under) {
            parts = new Parts(under.parts);
            places = new Places(under.places);
            papers = new Papers(under.papers);
            sources = new Words(under.sources);
            households = new Words(under.households);
            towns = new Words(under.towns);
            nationalities = new Words(under.nationalities);
            births = new LongIds(under.births);
            phones = new LongIds(under.phones);
            emails = new Words(under.emails);
        }

        /** The name of a list, whichever edition. */
        String sourceName(int source) {
            String name = sources.get(source);
            return name.endsWith(ARRIVING)
                    ? name.substring(0, name.length() - ARRIVING.length())
                    : name;
        }
    }
}
