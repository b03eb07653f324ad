package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.conflict.Conflict;
import org.muster.core.fact.Fact;
import org.muster.core.fact.View;

/** The generator is worth what it reaches: a property over facts never drawn proves nothing. */
class RandomOperationTest {
    private static final int STEPS = 500;

    @Test
    void everyTypeOfFactIsDrawn() {
        Set<Class<? extends Fact>> drawn = new HashSet<>();
        for (long seed = 1; seed <= 160; seed++) {
            drawn.addAll(RandomOperation.together(seed, STEPS).types());
            // some things happen only to nodes that were apart
            drawn.addAll(RandomOperation.apart(seed, STEPS).types());
        }
        assertThat(drawn).containsAll(AnyFact.listTypes());
    }

    @Test
    void theSameSeedGivesTheSameOperation() {
        assertThat(RandomOperation.apart(7, 200)).isEqualTo(RandomOperation.apart(7, 200));
        assertThat(RandomOperation.apart(7, 200)).isNotEqualTo(RandomOperation.apart(8, 200));
    }

    @Test
    void everyStateOfAPersonAndEveryConflictIsDrawn() {
        Set<AccountState> states = EnumSet.noneOf(AccountState.class);
        Set<Class<?>> conflicts = new HashSet<>();
        for (long seed = 1; seed <= 100; seed++) {
            View apart = RandomOperation.apart(seed, STEPS).merged();
            Balance.of(apart)
                    .counts()
                    .forEach((state, persons) -> {
                        if (persons > 0) {
                            states.add(state);
                        }
                    });
            Conflict.listAll(apart).forEach(conflict -> conflicts.add(conflict.getClass()));
        }
        assertThat(states).containsExactlyInAnyOrder(AccountState.values());
        assertThat(conflicts)
                .contains(
                        Conflict.OnTwoLegs.class,
                        Conflict.BandTwice.class,
                        Conflict.CustodyTwice.class,
                        Conflict.BirthsDiffer.class,
                        Conflict.NotArrived.class,
                        Conflict.ArrivedUnseen.class,
                        Conflict.PartnerDiffers.class);
    }

    @Test
    void factsThatNoRuleWouldDecideReachTheRarerConflicts() {
        Set<Class<?>> conflicts = new HashSet<>();
        for (long seed = 1; seed <= 100; seed++) {
            View any = new RandomOperation.Result(new AnyFact(new Random(seed)).list(600)).merged();
            Conflict.listAll(any).forEach(conflict -> conflicts.add(conflict.getClass()));
        }
        assertThat(conflicts)
                .contains(
                        Conflict.SealedTwice.class,
                        Conflict.NotOnManifest.class,
                        Conflict.OverCapacity.class);
    }
}
