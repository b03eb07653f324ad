package org.muster.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Operation;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.testkit.AnyFact;

/** Whatever is sealed for somebody in whose history it is not is found again when a key comes. */
class SealedAsideTest {
    @Test
    void everyTypeOfFactIsFoundByWhomItIsSealedFor() {
        Set<Class<?>> types = new HashSet<>();
        for (long seed = 1; seed <= 10; seed++) {
            for (Recorded recorded : new AnyFact(new Random(seed)).list(600)) {
                SealedAside.findPerson(recorded)
                        .ifPresent(person -> {
                            types.add(recorded.fact().getClass());
                            requireFound(recorded, person);
                        });
            }
        }
        assertThat(types).hasSizeGreaterThan(20);
    }

    private static void requireFound(Recorded recorded, PersonId person) {
        Operation alone = new Operation();
        alone.apply(recorded);
        assertThat(SealedAside.listAll(alone))
                .as(recorded.fact().getClass().getSimpleName())
                .containsKey(person);
        assertThat(SealedAside.listAll(alone).get(person)).contains(recorded);
    }
}
