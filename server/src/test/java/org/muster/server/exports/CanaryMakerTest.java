package org.muster.server.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.export.Canary;
import org.muster.core.register.Nationality;

/** Marks look like the people they stand among, and are nobody. */
class CanaryMakerTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 8, 2);

    @Test
    void areOfTheNationalitiesAmongWhichTheyStand() {
        List<Canary> made = make(1, Collections.nCopies(400, "LBN"), Set.of());
        assertThat(made)
                .hasSize(8)
                .allMatch(one -> one.nationality().equals(new Nationality("LBN")))
                .allMatch(one -> !one.name().original().isEmpty());
        assertThat(make(2, List.of(""), Set.of()))
                .hasSize(3)
                .allMatch(one -> one.nationality().equals(new Nationality("FRA")));
        assertThat(make(3, Collections.nCopies(90_000, "FRA"), Set.of())).hasSize(20);
    }

    @Test
    void bearNoNameThatSomebodyBears() {
        Set<String> taken = new HashSet<>();
        for (int seed = 0; seed < 300; seed++) {
            for (Canary one : make(seed, List.of("FRA"), taken)) {
                assertThat(taken.add(one.name().onLists())).isTrue();
            }
        }
    }

    @Test
    void haveNumbersThatReachNobody() {
        assertThat(make(4, Collections.nCopies(500, "FRA"), Set.of()))
                .allMatch(one -> one.phone().value().matches("\\+3363998\\d{4}"))
                .allMatch(one -> one.document().number().matches("\\d\\d[A-Z]{2}\\d{5}"));
    }

    private static List<Canary> make(int seed, List<String> nationalities, Set<String> taken) {
        return new CanaryMaker(new Random(seed), TODAY).make(nationalities, taken);
    }
}
