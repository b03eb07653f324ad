package org.muster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.muster.core.register.BirthDate;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.testkit.lists.ListRow;
import org.muster.testkit.names.TwoScripts;

/**
 * The same people on two lists, one in Latin letters, the other in another script, which has names,
 * births and sexes only.
 *
 * @param wrongDay whether the other list has another day and month of birth for everybody
 */
record TwoScriptLists(long seed, int persons, boolean arabic, boolean wrongDay) {
    void each(Consumer<ListRow> rows) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TwoScripts.Pair> given = names(seed, Math.max(20, persons / 12));
        List<TwoScripts.Pair> family = names(seed + 1, Math.max(50, persons / 3));
        List<ListRow> others = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            TwoScripts.Pair first = given.get(random.nextInt(given.size()));
            TwoScripts.Pair last = family.get(random.nextInt(family.size()));
            int year = random.nextInt(1940, 2020);
            Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
            BirthDate birth = birth(random, year);
            BirthDate told = wrongDay ? birth(random, year) : birth;
            rows.accept(
                    row("latin", i, new PersonName(last.latin(), first.latin(), ""), birth, sex));
            others.add(row("other", i, new PersonName(last.other(), first.other(), ""), told, sex));
        }
        others.forEach(rows);
    }

    private List<TwoScripts.Pair> names(long from, int many) {
        return arabic ? TwoScripts.arabic(from, many) : TwoScripts.russian(from, many);
    }

    private static BirthDate birth(SplittableRandom random, int year) {
        return new BirthDate(
                OptionalInt.of(year),
                OptionalInt.of(1 + random.nextInt(12)),
                OptionalInt.of(1 + random.nextInt(28)));
    }

    private static ListRow row(String list, int i, PersonName name, BirthDate birth, Sex sex) {
        return new ListRow(
                list + "-" + i,
                i,
                list,
                i + 1,
                "",
                Optional.of(name),
                birth,
                sex,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }
}
