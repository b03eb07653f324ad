package org.muster.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.core.account.AccountState.ARRIVED;
import static org.muster.core.account.AccountState.DEAD;
import static org.muster.core.account.AccountState.UNKNOWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;

/** No number of few people can be read, nor found out from the others. */
class FewPeopleTest {
    @Test
    void manyAreCountedAndFewArePutTogether() {
        assertThat(FewPeople.of(Map.of(ARRIVED, 9, UNKNOWN, 3, DEAD, 2)))
                .isEqualTo(new FewPeople(Map.of(ARRIVED, 9), 5));
        assertThat(FewPeople.of(Map.of(ARRIVED, 9, UNKNOWN, 7, DEAD, 1)))
                .isEqualTo(new FewPeople(Map.of(ARRIVED, 9), 8));
        assertThat(FewPeople.of(Map.of(ARRIVED, 9, DEAD, 1)).mixed()).isEqualTo(10);
        assertThat(FewPeople.of(Map.of(ARRIVED, 3, DEAD, 1)).isTooFew()).isTrue();
        assertThat(FewPeople.of(Map.of()).isTooFew()).isFalse();
    }

    @Test
    void nobodyIsLostAndNothingShownIsFew() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Map<AccountState, Integer> all = new EnumMap<>(AccountState.class);
            for (AccountState state : AccountState.values()) {
                all.put(state, random.nextInt(3) == 0 ? random.nextInt(30) : 0);
            }
            FewPeople few = FewPeople.of(all);
            assertThat(few.total())
                    .isEqualTo(all.values().stream().mapToInt(Integer::intValue).sum());
            assertThat(few.counts().values()).allMatch(count -> count >= FewPeople.FEW);
            if (!few.isTooFew()) {
                assertThat(few.mixed()).matches(count -> count == 0 || count >= FewPeople.FEW);
            }
        }
    }
}
