package org.muster.identity.link;

import java.util.Arrays;

/** Which rows a person has, and how often a list has a person twice. */
final class PersonRows {
    private static final int GONE = -1;

    private final LongIds persons = new LongIds();
    private final Ints firsts = new Ints();
    private final Ints nexts = new Ints();
    private final Ints personOf = new Ints();
    private final Ints sourceOf = new Ints();
    private final Ints repeated = new Ints();

    /** Gives the next row to a person. */
    void add(long person, int source) {
        int row = personOf.size();
        nexts.add(GONE);
        personOf.add(GONE);
        sourceOf.add(source);
        link(row, person);
    }

    boolean isThere(int row) {
        return personOf.get(row) != GONE;
    }

    long person(int row) {
        return persons.get(personOf.get(row));
    }

    void move(int row, long person) {
        unlink(row);
        link(row, person);
    }

    void remove(int row) {
        unlink(row);
    }

    /** The rows of the person that a row belongs to. */
    int[] rowsLike(int row) {
        return rows(personOf.get(row));
    }

    /** The rows of a person; none when nobody is known by that number. */
    int[] rowsOf(long person) {
        int number = persons.find(person);
        return number == Words.NONE ? new int[0] : rows(number);
    }

    private int[] rows(int person) {
        Ints rows = new Ints();
        for (int row = firsts.get(person); row != GONE; row = nexts.get(row)) {
            rows.add(row);
        }
        return rows.toArray();
    }

    /** How many rows of a list stand for somebody whom it has already. */
    int repeated(int source) {
        return source < repeated.size() ? repeated.get(source) : 0;
    }

    private void link(int row, long person) {
        int number = persons.add(person);
        while (firsts.size() <= number) {
            firsts.add(GONE);
        }
        count(row, number, 1);
        nexts.set(row, firsts.get(number));
        firsts.set(number, row);
        personOf.set(row, number);
    }

    private void unlink(int row) {
        int number = personOf.get(row);
        if (firsts.get(number) == row) {
            firsts.set(number, nexts.get(row));
        } else {
            int before = firsts.get(number);
            while (nexts.get(before) != row) {
                before = nexts.get(before);
            }
            nexts.set(before, nexts.get(row));
        }
        personOf.set(row, GONE);
        persons.less(number);
        count(row, number, -1);
    }

    private void count(int row, int person, int by) {
        int source = sourceOf.get(row);
        while (repeated.size() <= source) {
            repeated.add(0);
        }
        boolean again = Arrays.stream(rows(person)).anyMatch(one -> sourceOf.get(one) == source);
        if (again) {
            repeated.set(source, repeated.get(source) + by);
        }
    }
}
