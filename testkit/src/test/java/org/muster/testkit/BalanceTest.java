package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.account.Balance;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.movement.Leg;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Count;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;

/** At any time, everybody is in exactly one state and the sum is the number of persons. */
class BalanceTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyIsInOneStateAtAnyTime(long seed) {
        addsUp(RandomOperation.together(seed, 250).facts(), seed);
        addsUp(RandomOperation.apart(seed, 250).facts(), seed);
        addsUp(new AnyFact(new Random(seed)).list(500), seed);
    }

    private static void addsUp(List<Recorded> facts, long seed) {
        View whole = new RandomOperation.Result(facts).merged();
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            Stamp horizon = facts.get(random.nextInt(facts.size())).stamp();
            View then = whole.asOf(horizon);
            Balance balance = Balance.of(then);
            Set<PersonId> registered = registered(facts, then, horizon);

            assertThat(balance.persons()).isEqualTo(registered.size());
            int sum = 0;
            for (AccountState state : AccountState.values()) {
                sum += balance.count(state);
            }
            assertThat(sum).isEqualTo(registered.size());
            Accounts accounts = new Accounts(then);
            for (PersonId person : registered) {
                hasEvidence(accounts.get(person), horizon);
            }
        }
    }

    /** Counted here without any of the folds, but for who is one. */
    private static Set<PersonId> registered(List<Recorded> facts, View then, Stamp horizon) {
        Set<PersonId> persons = new HashSet<>();
        for (Recorded recorded : facts) {
            if (recorded.stamp().compareTo(horizon) <= 0) {
                switch (recorded.fact()) {
                    case PersonRegistered registered -> persons.add(then.one(registered.person()));
                    case RowListed row -> persons.add(then.one(row.person()));
                    default -> {}
                }
            }
        }
        return persons;
    }

    private static void hasEvidence(Account account, Stamp horizon) {
        assertThat(account.evidence()).isNotEmpty();
        assertThat(account.evidence())
                .allMatch(fact -> fact.stamp().compareTo(horizon) <= 0, "known then");
        if (account.state().isCarried()) {
            assertThat(account.leg()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCarriedAreTheSoulsOnDepartedManifests(long seed) {
        RandomOperation.Result drawn = RandomOperation.together(seed, 300);
        Tally tally = carried(drawn.merged(), drawn.end());
        assertThat(tally.total()).isEqualTo(souls(drawn.merged()).size());
        for (Leg leg : Leg.listAll(drawn.merged())) {
            int onLeg = leg.carriesOut() ? leg.load().souls() : 0;
            assertThat(Tally.count(tally.byLeg(), leg.plan().label())).isEqualTo(onLeg);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsCountedTwiceEvenWhenGatesContradictEachOther(long seed) {
        RandomOperation.Result drawn = RandomOperation.apart(seed, 300);
        Set<PersonId> souls = souls(drawn.merged());
        souls.retainAll(registered(drawn.facts(), drawn.merged(), Stamp.endOfTime()));
        assertThat(carried(drawn.merged(), drawn.end()).total()).isEqualTo(souls.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBreakdownSumsToItsTally(long seed) {
        List<Recorded> facts = new AnyFact(new Random(seed)).list(500);
        View view = new RandomOperation.Result(facts).merged();
        for (CountingRule rule : CountingRule.values()) {
            for (Basis basis : Basis.values()) {
                Tally tally = count(view, rule, basis, RandomOperation.START.plusSeconds(400));
                assertThat(sum(tally.byNationality())).isEqualTo(tally.total());
                assertThat(sum(tally.byLeg())).isEqualTo(tally.total());
                assertThat(sum(tally.byAgeBand())).isEqualTo(tally.total());
                assertThat(tally.facts().isEmpty()).isEqualTo(tally.total() == 0);
            }
        }
    }

    private static Set<PersonId> souls(View view) {
        Set<PersonId> souls = new HashSet<>();
        Leg.listAll(view).stream()
                .filter(Leg::carriesOut)
                .forEach(leg -> souls.addAll(leg.aboard().keySet()));
        return souls;
    }

    private static Tally carried(View view, Instant at) {
        return count(view, CountingRule.CARRIED, Basis.COUNTED, at);
    }

    private static Tally count(View view, CountingRule rule, Basis basis, Instant at) {
        return Counting.count(view, rule, basis, at, java.time.ZoneOffset.UTC);
    }

    private static int sum(List<Count> lines) {
        return lines.stream().mapToInt(Count::persons).sum();
    }
}
