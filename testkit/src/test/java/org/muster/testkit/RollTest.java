package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.account.Balance;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.Decisions;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Person;
import org.muster.core.roll.Carried;
import org.muster.core.roll.Excerpt;
import org.muster.core.roll.LegLine;
import org.muster.core.roll.Roll;
import org.muster.core.roll.RollLine;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;

/** The roll says what the folds over the whole view say, however the facts came. */
class RollTest {
    private static final Instant LATE = RandomOperation.START.plusSeconds(1_000_000);
    private static final Comparator<RollLine> BY_REFERENCE =
            Comparator.comparing(line -> line.person().value());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keptInStepWithFactsInOrder(long seed) {
        keptInStep(RandomOperation.together(seed, 250).facts(), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keptInStepWithFactsInAnyOrderAndWithRepeats(long seed) {
        keptInStep(mixed(RandomOperation.apart(seed, 250).facts(), seed), seed);
        keptInStep(mixed(new AnyFact(new Random(seed)).list(500), seed), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAnEarlierTimeWhileLaterFactsAreThere(long seed) {
        List<Recorded> facts = new ArrayList<>(RandomOperation.apart(seed, 250).facts());
        facts.sort(Comparator.comparing(Recorded::stamp));
        Operation whole = new Operation();
        facts.forEach(whole::apply);
        Random random = new Random(seed);
        int start = random.nextInt(facts.size());
        Roll roll = Roll.of(whole.asOf(facts.get(start).stamp()));
        for (int from = start + 1; from < facts.size(); ) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(60));
            View then = whole.asOf(facts.get(to - 1).stamp());
            roll.update(then, facts.subList(from, to));
            saysTheSame(roll, then, facts.get(to - 1).stamp().instant());
            from = to;
        }
    }

    /** Offers end by the clock alone: no fact says so, and the roll must not need one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void keptInStepWithTheClock(long seed) {
        Operation operation = RandomOperation.together(seed, 250).merged();
        Stamp horizon = Stamp.endOf(operation.moment());
        Roll roll = Roll.of(operation.asOf(horizon));
        for (int hours = 1; hours < 72; hours += 5) {
            View later = operation.asOf(horizon, operation.moment().plusSeconds(3600L * hours));
            roll.update(later, List.of());
            assertThat(roll.figures().balance()).isEqualTo(Balance.of(later));
        }
    }

    private static List<Recorded> mixed(List<Recorded> facts, long seed) {
        List<Recorded> mixed = new ArrayList<>(facts);
        mixed.addAll(facts.subList(0, facts.size() / 3));
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    private static void keptInStep(List<Recorded> facts, long seed) {
        Random random = new Random(seed);
        Operation operation = new Operation();
        Roll roll = Roll.of(operation);
        for (int from = 0; from < facts.size(); ) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(60));
            List<Recorded> news = facts.subList(from, to);
            news.forEach(operation::apply);
            roll.update(operation, news);
            saysTheSame(roll, operation, LATE);
            from = to;
        }
        saysTheSame(Roll.of(operation), operation, LATE);
    }

    private static void saysTheSame(Roll roll, View view, Instant asOf) {
        assertThat(roll.figures().balance()).isEqualTo(Balance.of(view));
        for (Basis basis : Basis.values()) {
            saysTheSame(
                    roll.figures().carried(basis),
                    Counting.count(view, CountingRule.CARRIED, basis, asOf, ZoneOffset.UTC));
        }
        assertThat(roll.listConflicts()).isEqualTo(Conflict.listAll(view));
        assertThat(ids(roll.listDecisions())).isEqualTo(ids(Decisions.of(view).listAll()));
        assertThat(roll.listLegs()).isEqualTo(Leg.listAll(view).stream().map(LegLine::of).toList());
        Excerpt<RollLine> everybody =
                roll.list(line -> true, line -> line, BY_REFERENCE, Integer.MAX_VALUE);
        assertThat(everybody.inAll()).isEqualTo(Person.listAll(view).size());
        Accounts accounts = new Accounts(view);
        everybody.first().forEach(line -> saysTheSame(line, view, accounts));
    }

    private static void saysTheSame(Carried carried, Tally tally) {
        assertThat(carried.total()).isEqualTo(tally.total());
        assertThat(carried.byNationality()).isEqualTo(tally.byNationality());
        assertThat(carried.byLeg()).isEqualTo(tally.byLeg());
        assertThat(carried.facts()).isEqualTo(tally.facts().size());
    }

    private static List<FactId> ids(List<Recorded> facts) {
        return facts.stream().map(Recorded::id).toList();
    }

    private static void saysTheSame(RollLine line, View view, Accounts accounts) {
        Account account = accounts.get(line.person());
        Person person = Person.get(view, line.person());
        assertThat(line.state()).isEqualTo(account.state());
        assertThat(line.since()).isEqualTo(account.proof().stamp().instant());
        assertThat(line.findLeg().map(LegLine::id)).isEqualTo(account.leg());
        assertThat(line.findLeg())
                .isEqualTo(account.leg().flatMap(accounts::findLeg).map(LegLine::of));
        assertThat(line.name()).isEqualTo(person.details().name());
        assertThat(Optional.ofNullable(line.counted())).isEqualTo(person.counted());
        assertThat(Optional.ofNullable(line.verified())).isEqualTo(person.verified());
        assertThat(Optional.ofNullable(line.claimed())).isEqualTo(person.firstClaimed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anExcerptIsTheBeginningOfTheWholeChoice(long seed) {
        Operation view = RandomOperation.together(seed, 250).merged();
        Roll roll = Roll.of(view);
        Random random = new Random(seed);
        int most = random.nextInt(8);
        Predicate<RollLine> chosen = line -> line.person().value() % 3 != 0;
        List<RollLine> all =
                roll.list(chosen, line -> line, BY_REFERENCE, Integer.MAX_VALUE).first();
        Excerpt<RollLine> some = roll.list(chosen, line -> line, BY_REFERENCE, most);
        assertThat(all).isSortedAccordingTo(BY_REFERENCE);
        assertThat(some.inAll()).isEqualTo(all.size());
        assertThat(some.first()).isEqualTo(all.subList(0, Math.min(most, all.size())));
    }
}
