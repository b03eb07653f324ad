package org.muster.identity.link;

import java.util.Arrays;
import java.util.List;

/** The rows that are known, and tables of them by every key under which others may meet them. */
final class KnownRows {
    private static final int GONE = -1;

    final RowsBuilder rows = new RowsBuilder();
    final PersonRows persons = new PersonRows();
    final KeyTable papers = new KeyTable(persons::isThere);
    final KeyTable phones = new KeyTable(persons::isThere);
    final KeyTable emails = new KeyTable(persons::isThere);
    final KeyTable bookings = new KeyTable(persons::isThere);
    final KeyTable doors = new KeyTable(persons::isThere);
    private final List<KeyTable> keys =
            Arrays.stream(BlockKey.values()).map(key -> new KeyTable(persons::isThere)).toList();
    private final RowKeys adding = new RowKeys(rows);
    private final Words ids = new Words();
    private final Ints rowOfId = new Ints();

    int size() {
        return rows.among();
    }

    void add(Listed listed, long person) {
        int id = ids.number(listed.id());
        if (id < rowOfId.size() && rowOfId.get(id) != GONE) {
            throw new IllegalArgumentException(
                    "row '" + listed.id() + "' is known already; remove or move it instead");
        }
        int row = rows.size();
        rows.add(listed);
        persons.add(person, rows.source.get(row));
        if (id == rowOfId.size()) {
            rowOfId.add(row);
        } else {
            rowOfId.set(id, row);
        }
        for (BlockKey key : BlockKey.values()) {
            table(key).add(key.first(adding.at(row)), key.second(adding), row);
        }
        long narrower = adding.at(row).givenAndYear();
        for (int paper : rows.documents.of(row)) {
            papers.add(Hashes.number(rows.book.papers.numberOf(paper)), narrower, row);
        }
        for (int phone : rows.phones.of(row)) {
            phones.add(Hashes.number(phone), narrower, row);
        }
        for (int email : rows.emails.of(row)) {
            emails.add(Hashes.number(email), narrower, row);
        }
        bookings.add(booking(row), Hashes.NONE, row);
        doors.add(door(row), Hashes.NONE, row);
    }

    /** The number of a row that is there, or -1. */
    int find(String id) {
        int number = ids.find(id);
        return number == Words.NONE ? GONE : rowOfId.get(number);
    }

    int get(String id) {
        int row = find(id);
        if (row == GONE) {
            throw new IllegalArgumentException("no row '" + id + "' is known");
        }
        return row;
    }

    void remove(String id) {
        int row = get(id);
        rows.forget(row);
        persons.remove(row);
        rowOfId.set(ids.number(id), GONE);
    }

    KeyTable table(BlockKey key) {
        return keys.get(key.ordinal());
    }

    long booking(int row) {
        int household = rows.household.get(row);
        return household == Words.NONE ? Hashes.NONE : Hashes.number(household);
    }

    /** A surname at an address. */
    long door(int row) {
        int address = rows.address(row);
        int family = rows.family(row);
        return address == Words.NONE || family == Words.NONE
                ? Hashes.NONE
                : Hashes.number((long) address << 32 | family);
    }

    /** Makes ready for many questions. */
    void tidy() {
        keys.forEach(KeyTable::tidy);
        List.of(papers, phones, emails, bookings, doors).forEach(KeyTable::tidy);
    }

    /** All rows that are there, sorted by id. */
    Rows all() {
        Ints there = new Ints();
        for (int row = 0; row < rows.size(); row++) {
            if (persons.isThere(row)) {
                there.add(row);
            }
        }
        return rows.build(there.toArray());
    }
}
