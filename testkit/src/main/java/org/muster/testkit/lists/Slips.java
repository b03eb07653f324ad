package org.muster.testkit.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.muster.core.register.BirthDate;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/**
 * Single people, each with up to three further rows on one list, full of slips of the pen and of
 * what was left out; nobody has a family.
 *
 * @param all whether addresses, phones and documents are given beside names and birth dates
 */
public record Slips(long seed, int originals, int copies, boolean all) {

    private record Original(
            String family,
            String given,
            BirthDate birth,
            boolean woman,
            String number,
            String phone,
            String address,
            String town) {}

    /** Originals and copies. */
    public List<ListRow> rows() {
        SplittableRandom random = new SplittableRandom(seed);
        NamePool names = new NamePool(random);
        Noise noise = new Noise(random);
        List<Original> people = new ArrayList<>();
        List<ListRow> rows = new ArrayList<>();
        for (int i = 0; i < originals; i++) {
            Original original = original(random, names);
            people.add(original);
            rows.add(row(rows.size() + 1, i, original));
        }
        for (int i = 0; i < copies; i++) {
            int truth = random.nextInt(originals);
            rows.add(copy(noise, random, rows.size() + 1, truth, people.get(truth)));
        }
        return rows;
    }

    private static Original original(SplittableRandom random, NamePool names) {
        boolean woman = random.nextBoolean();
        return new Original(
                names.family(),
                names.given(woman),
                Dates.in(random, 1930, 2020),
                woman,
                String.valueOf(1_000_000 + random.nextInt(9_000_000)),
                "0" + (100_000_000 + random.nextInt(900_000_000)),
                (1 + random.nextInt(300))
                        + " "
                        + names.family()
                        + " "
                        + (random.nextBoolean() ? "street" : "place"),
                names.family() + "ville");
    }

    private ListRow row(int line, int truth, Original person) {
        return row(
                line,
                truth,
                person.family(),
                person.given(),
                person.birth(),
                person.woman() ? Sex.FEMALE : Sex.MALE,
                person.number(),
                person.phone(),
                person.address(),
                person.town());
    }

    private ListRow copy(
            Noise noise, SplittableRandom random, int line, int truth, Original person) {
        boolean swapped = noise.happens(0.05);
        String family = name(noise, swapped ? person.given() : person.family());
        String given = name(noise, swapped ? person.family() : person.given());
        BirthDate birth =
                noise.happens(0.06)
                        ? BirthDate.UNKNOWN
                        : noise.happens(0.12) ? noise.slip(person.birth()) : person.birth();
        return row(
                line,
                truth,
                family,
                given,
                birth,
                noise.happens(0.1) ? Sex.UNKNOWN : person.woman() ? Sex.FEMALE : Sex.MALE,
                noise.happens(0.1) ? "" : slipped(noise, person.number(), 0.1),
                noise.happens(0.15) ? "" : slipped(noise, person.phone(), 0.08),
                noise.happens(0.08) ? "" : slipped(noise, person.address(), 0.3),
                noise.happens(0.1) ? "" : slipped(noise, person.town(), 0.15));
    }

    private ListRow row(
            int line,
            int truth,
            String family,
            String given,
            BirthDate birth,
            Sex sex,
            String number,
            String phone,
            String address,
            String town) {
        Optional<PersonName> name =
                family.isEmpty() && given.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PersonName(family, given, ""));
        return new ListRow(
                "r" + line,
                truth,
                "list",
                line,
                "",
                name,
                birth,
                all ? sex : Sex.UNKNOWN,
                Set.of(),
                all && !number.isEmpty()
                        ? List.of(new TravelDocument(TravelDocument.Kind.UNKNOWN, "", number))
                        : List.of(),
                all && !phone.isEmpty() ? List.of(phone) : List.of(),
                List.of(),
                all ? address : "",
                all ? town : "");
    }

    private static String name(Noise noise, String name) {
        if (noise.happens(0.03)) {
            return "";
        }
        String once = noise.happens(0.12) ? noise.slip(name) : name;
        String twice = noise.happens(0.04) ? noise.slip(once) : once;
        return noise.happens(0.08) ? noise.spelling(twice) : twice;
    }

    private static String slipped(Noise noise, String value, double share) {
        return noise.happens(share) ? noise.slip(value) : value;
    }
}
