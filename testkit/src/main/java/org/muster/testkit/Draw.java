package org.muster.testkit;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.fact.Command;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Seating;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Household;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.request.Request;

/**
 * Draws commands of one area from one sight: mostly to persons and legs that are in the state the
 * command needs, sometimes to any.
 */
abstract class Draw {

    static final Source STAFF = new Source(Source.Kind.STAFF, "desk");

    final Sight sight;
    final RandomGenerator random;

    Draw(Sight sight, RandomGenerator random) {
        this.sight = sight;
        this.random = random;
    }

    /** A command that is there twice is drawn twice as often. */
    abstract List<Supplier<Command>> commands();

    final boolean is(PersonId person, AccountState state) {
        return sight.accounts().find(person).map(Account::state).filter(state::equals).isPresent();
    }

    final PersonId anybody() {
        return somebody(id -> true);
    }

    final PersonId somebody(Predicate<PersonId> wish) {
        List<PersonId> fitting =
                random.nextInt(8) == 0 ? List.of() : sight.persons().stream().filter(wish).toList();
        if (!fitting.isEmpty()) {
            return any(fitting);
        }
        return sight.persons().isEmpty() ? new PersonId(1) : any(sight.persons());
    }

    final List<PersonId> few(Predicate<PersonId> wish) {
        Set<PersonId> few = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            few.add(somebody(wish));
        }
        return List.copyOf(few);
    }

    final List<PersonId> withHousehold(PersonId person) {
        Optional<HouseholdId> household =
                Person.find(sight.view(), person).flatMap(Person::household);
        if (household.isEmpty() || random.nextInt(6) == 0) {
            return List.of(person);
        }
        return Household.of(sight.view(), household.get()).members();
    }

    final HouseholdId household(PersonId person) {
        return Person.find(sight.view(), person)
                .flatMap(Person::household)
                .orElse(new HouseholdId(1));
    }

    final Predicate<Leg> isOpen() {
        return leg -> leg.state() instanceof LegState.Open;
    }

    final LegId leg(Predicate<Leg> wish) {
        Leg fitting = random.nextInt(8) == 0 ? null : any(sight.legs(), wish);
        if (fitting != null) {
            return fitting.id();
        }
        return sight.legs().isEmpty() ? new LegId(1) : any(sight.legs()).id();
    }

    final @Nullable Request openRequest() {
        return any(sight.requests(), request -> !request.withdrawn());
    }

    final Details details() {
        return new Details(
                new PersonName("Synth" + random.nextInt(500), "Given", ""),
                random.nextInt(4) == 0
                        ? BirthDate.UNKNOWN
                        : BirthDate.of(LocalDate.of(1940, 1, 1).plusDays(random.nextInt(30_500))),
                any(Sex.values()),
                random.nextInt(5) == 0 ? List.of() : List.of(nationality()),
                List.of(),
                List.of());
    }

    final Seating seating() {
        return random.nextInt(5) > 0 ? Seating.SEAT : any(Seating.values());
    }

    final Source source() {
        return new Source(any(Source.Kind.values()), "drawn");
    }

    final Note note() {
        return random.nextInt(8) == 0 ? Note.NONE : new Note("because");
    }

    final Nationality nationality() {
        return new Nationality(any(List.of("FRA", "NER", "CHN", "LBN")));
    }

    final <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    final <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    final <T> @Nullable T any(List<T> values, Predicate<T> wish) {
        List<T> fitting = values.stream().filter(wish).toList();
        return fitting.isEmpty() ? null : any(fitting);
    }
}
