package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;

/** Takes rows in any order and keeps only numbers of them. */
final class RowsBuilder implements Columns {
    private static final int PHONE_DIGITS = 8;
    private static final int FEWEST_PHONE_DIGITS = 6;

    final List<String> ids = new ArrayList<>();
    final Longs lines = new Longs();
    final Ints family = new Ints();
    final Ints given = new Ints();
    final Ints births = new Ints();
    final Ints birth = new Ints();
    final Ints sex = new Ints();
    final Ints age = new Ints();
    final Ints bornAs = new Ints();
    final Ints source = new Ints();
    final Ints household = new Ints();
    final Ints address = new Ints();
    final Ints town = new Ints();
    final Several nationalities = new Several();
    final Several documents = new Several();
    final Several phones = new Several();
    final Several emails = new Several();
    final Ints home = new Ints();
    final Rows.Book book;
    private final String edition;

    /** Among how many rows a value is rare or common: those added, and those beside them. */
    private int among;

    private int aged;

    RowsBuilder() {
        this(new Rows.Book(), "", 0);
    }

    /**
     * @param edition what tells these rows of a list from others of the same list
     * @param beside how many rows there are beside these
     */
    private RowsBuilder(Rows.Book book, String edition, int beside) {
        this.book = book;
        this.edition = edition;
        this.among = beside;
    }

    /** For rows that arrive where others are known. */
    static RowsBuilder arriving(Rows.Book known, int knownRows) {
        return new RowsBuilder(new Rows.Book(known), Rows.Book.ARRIVING, knownRows);
    }

    /** For copies of rows whose numbers are of the same book. */
    RowsBuilder sibling() {
        return new RowsBuilder(book, edition, among);
    }

    int size() {
        return ids.size();
    }

    int among() {
        return among;
    }

    /** How many rows that were added tell an age instead of a birth. */
    int aged() {
        return aged;
    }

    void add(Listed row) {
        among++;
        ids.add(row.id());
        lines.add(row.origin().line());
        String list = row.origin().source() + edition;
        source.add(book.sources.add(list));
        home.add(Words.NONE);
        String booking = row.origin().household();
        household.add(booking.isEmpty() ? Words.NONE : book.households.add(list + "\n" + booking));
        addName(row.name());
        int born = Birth.of(row.birth());
        birth.add(born);
        births.add(book.births.add(born));
        sex.add(row.sex().ordinal());
        addAge(born == Birth.UNKNOWN ? row.age().orElse(Ages.UNKNOWN) : Ages.UNKNOWN);
        addBornAs(row.bornAs());
        nationalities.add(
                row.nationalities().stream()
                        .map(Nationality::code)
                        .sorted()
                        .mapToInt(book.nationalities::add)
                        .toArray());
        documents.add(row.documents().stream().mapToInt(book.papers::add).distinct().toArray());
        addReach(row.reach());
    }

    /** Takes a row of another builder, whose numbers mean the same here; counts nothing. */
    void copy(RowsBuilder from, int row, int homeOfRow) {
        ids.add(from.ids.get(row));
        lines.add(from.lines.get(row));
        source.add(from.source.get(row));
        home.add(homeOfRow);
        household.add(from.household.get(row));
        family.add(from.family.get(row));
        given.add(from.given.get(row));
        birth.add(from.birth.get(row));
        births.add(from.births.get(row));
        sex.add(from.sex.get(row));
        age.add(from.age.get(row));
        bornAs.add(from.bornAs.get(row));
        nationalities.add(from.nationalities.of(row));
        documents.add(from.documents.of(row));
        phones.add(from.phones.of(row));
        emails.add(from.emails.of(row));
        address.add(from.address.get(row));
        town.add(from.town.get(row));
    }

    /** Counts the values of a row as one less; the row itself stays. */
    void forget(int row) {
        among--;
        aged -= age.get(row) == Ages.UNKNOWN ? 0 : 1;
        book.sources.less(source.get(row));
        book.births.less(births.get(row));
        less(book.parts::less, family.get(row));
        less(book.parts::less, given.get(row));
        less(book.places::less, address.get(row));
        less(book.towns::less, town.get(row));
        for (int phone : phones.of(row)) {
            book.phones.less(phone);
        }
        for (int email : emails.of(row)) {
            book.emails.less(email);
        }
    }

    private static void less(IntConsumer counts, int number) {
        if (number != Words.NONE) {
            counts.accept(number);
        }
    }

    @Override
    public int family(int row) {
        return family.get(row);
    }

    @Override
    public int given(int row) {
        return given.get(row);
    }

    @Override
    public int birth(int row) {
        return birth.get(row);
    }

    @Override
    public int address(int row) {
        return address.get(row);
    }

    @Override
    public int town(int row) {
        return town.get(row);
    }

    @Override
    public Rows.Book book() {
        return book;
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

    private void addAge(int years) {
        age.add(years);
        aged += years == Ages.UNKNOWN ? 0 : 1;
    }

    /** Nothing new is said where it is the family name as well. */
    private void addBornAs(String name) {
        int part = name.isBlank() ? Words.NONE : book.parts.add(name);
        int family = this.family.get(this.family.size() - 1);
        if (part != Words.NONE) {
            book.parts.less(part); // how common a family name is, those who bear it tell
        }
        bornAs.add(part == family ? Words.NONE : part);
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
        return build(IntStream.range(0, ids.size()).toArray());
    }

    /** The rows as they came. */
    Rows plain() {
        return new Rows(this, IntStream.range(0, ids.size()).toArray());
    }

    /** Some of the rows, sorted by id. */
    Rows build(int[] some) {
        int[] order =
                Arrays.stream(some)
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
