package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;

/** Takes rows in any order and keeps only numbers of them. */
final class RowsBuilder {
    private static final int PHONE_DIGITS = 8;
    private static final int FEWEST_PHONE_DIGITS = 6;

    final List<String> ids = new ArrayList<>();
    final List<Long> lines = new ArrayList<>();
    final Ints family = new Ints();
    final Ints given = new Ints();
    final Ints births = new Ints();
    final Ints birth = new Ints();
    final Ints sex = new Ints();
    final Ints source = new Ints();
    final Ints household = new Ints();
    final Ints address = new Ints();
    final Ints town = new Ints();
    final Several nationalities = new Several();
    final Several documents = new Several();
    final Several phones = new Several();
    final Several emails = new Several();
    final Rows.Book book = new Rows.Book();

    void add(Listed row) {
        ids.add(row.id());
        lines.add(row.origin().line());
        source.add(book.sources.add(row.origin().source()));
        String booking = row.origin().household();
        household.add(
                booking.isEmpty()
                        ? Words.NONE
                        : book.households.add(row.origin().source() + "\n" + booking));
        addName(row.name());
        int born = Birth.of(row.birth());
        birth.add(born);
        births.add(book.births.add(born));
        sex.add(row.sex().ordinal());
        nationalities.add(
                row.nationalities().stream()
                        .map(Nationality::code)
                        .sorted()
                        .mapToInt(book.nationalities::add)
                        .toArray());
        documents.add(row.documents().stream().mapToInt(book.papers::add).distinct().toArray());
        addReach(row.reach());
    }

    private void addName(Optional<PersonName> name) {
        int last = name.map(n -> book.parts.add(n.family())).orElse(Words.NONE);
        int first = name.map(n -> book.parts.add(n.given())).orElse(Words.NONE);
        if (last == Words.NONE && first == Words.NONE) {
            last = name.map(n -> book.parts.add(n.original())).orElse(Words.NONE);
        }
        if (last == Words.NONE) {
            last = first;
            first = Words.NONE;
        }
        family.add(last);
        given.add(first);
    }

    private void addReach(Reach reach) {
        phones.add(
                reach.phones().stream()
                        .mapToLong(RowsBuilder::phone)
                        .filter(digits -> digits != 0)
                        .distinct()
                        .mapToInt(book.phones::add)
                        .toArray());
        emails.add(
                reach.emails().stream()
                        .map(email -> email.strip().toLowerCase(Locale.ROOT))
                        .filter(email -> !email.isEmpty())
                        .distinct()
                        .mapToInt(book.emails::add)
                        .toArray());
        address.add(book.places.add(PlainWords.of(reach.address())));
        List<String> words = PlainWords.of(reach.town());
        town.add(words.isEmpty() ? Words.NONE : book.towns.add(String.join(" ", words)));
    }

    /** The end of a number, which is the same with and without the country's code. */
    static long phone(String written) {
        long digits = 0;
        int length = 0;
        for (int i = written.length() - 1; i >= 0 && length < PHONE_DIGITS; i--) {
            int digit = Character.digit(written.charAt(i), 10);
            if (digit >= 0) {
                digits += digit * Math.powExact(10L, length++);
            }
        }
        return length < FEWEST_PHONE_DIGITS ? 0 : digits;
    }

    /** The rows, sorted by id; two rows of one id cannot be told apart and are refused. */
    Rows build() {
        int[] order =
                IntStream.range(0, ids.size())
                        .boxed()
                        .sorted(Comparator.comparing(ids::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i = 1; i < order.length; i++) {
            String id = ids.get(order[i]);
            if (id.equals(ids.get(order[i - 1]))) {
                throw new IllegalArgumentException(
                        "two rows have the id '" + id + "'; every row needs one of its own");
            }
        }
        return new Rows(this, order);
    }
}
