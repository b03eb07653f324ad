package org.muster.identity.link;

/** Households of known rows, as {@link Households} finds them, each only when it is asked for. */
final class Homes {
    private final KnownRows known;
    private final Ints mates = new Ints();

    Homes(KnownRows known) {
        this.known = known;
    }

    /** The members of a row's household, ascending; one that grew too big is the row alone. */
    int[] of(int row) {
        Ints found = new Ints();
        found.add(row);
        for (int i = 0; i < found.size(); i++) {
            int one = found.get(i);
            if (known.rows.household.get(one) != Words.NONE) {
                spread(known.bookings, known.booking(one), one, found);
            } else {
                for (int phone : known.rows.phones.of(one)) {
                    spread(known.phones, Hashes.number(phone), one, found);
                }
                for (int email : known.rows.emails.of(one)) {
                    spread(known.emails, Hashes.number(email), one, found);
                }
                spread(known.doors, known.door(one), one, found);
            }
            if (found.size() > 2 * Households.BIGGEST) {
                return new int[] {row};
            }
        }
        return found.distinct();
    }

    private void spread(KeyTable table, long key, int from, Ints found) {
        mates.clear();
        table.find(
                key,
                row -> {
                    if (isMate(from, row)) {
                        mates.add(row);
                    }
                    return mates.size() <= Households.BIGGEST;
                });
        for (int i = 0; mates.size() <= Households.BIGGEST && i < mates.size(); i++) {
            if (!found.has(mates.get(i))) {
                found.add(mates.get(i));
            }
        }
    }

    /** Of one list, and both or neither of them with a booking. */
    private boolean isMate(int one, int other) {
        boolean booked = known.rows.household.get(one) != Words.NONE;
        return known.rows.source.get(one) == known.rows.source.get(other)
                && booked == (known.rows.household.get(other) != Words.NONE);
    }
}
