package org.muster.core.estimate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;

/** Counts everybody once, each at one list, by what they answered. */
public final class Survey {
    private final Map<Key, Sums> sums = new TreeMap<>(Key.ORDER);

    private Survey() {}

    private record Key(String source, Expectation expectation) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::source).thenComparing(Key::expectation);
    }

    private static final class Sums {
        private int listed;
        private int here;
        private int away;
        private int out;
        private long days;

        void add(Reading reading) {
            listed++;
            days += reading.days();
            if (reading.isOut()) {
                out++;
                return;
            }
            switch (reading.answer()) {
                case HERE -> here++;
                case AWAY -> away++;
                case UNKNOWN -> {}
            }
        }

        SourceCount toCount(Key key) {
            int age = (int) Math.round((double) days / listed);
            OptionalInt carriedOut = out == 0 ? OptionalInt.empty() : OptionalInt.of(out);
            return new SourceCount(
                    key.source(), key.expectation(), listed, here, away, carriedOut, age);
        }
    }

    /** The counts of a view at a moment, by list. The dead are nowhere to be counted. */
    public static List<SourceCount> count(
            View view, Optional<Nationality> scope, Instant moment, ZoneId zone) {
        Survey survey = new Survey();
        Accounts accounts = new Accounts(view);
        view.persons()
                .filter(person -> isIn(view, person, scope))
                .flatMap(person -> Reading.of(view, accounts, person, moment, zone).stream())
                .filter(reading -> reading.death().isEmpty())
                .forEach(survey::add);
        List<SourceCount> counts = new ArrayList<>();
        survey.sums.forEach((key, sums) -> counts.add(sums.toCount(key)));
        return counts;
    }

    private void add(Reading reading) {
        sums.computeIfAbsent(new Key(reading.source(), reading.expectation()), key -> new Sums())
                .add(reading);
    }

    /** Whose nationality nobody knows may well be ours. */
    static boolean isIn(View view, PersonId person, Optional<Nationality> scope) {
        return scope.isEmpty()
                || Person.find(view, person)
                        .filter(known -> known.counted().isEmpty() || known.counted().equals(scope))
                        .isPresent();
    }
}
