package org.muster.planning.offers.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.planning.offers.UnionShare;
import org.muster.testkit.Scenario;

class UnionSeatsTest {
    private static final String WORLD =
            """
            leg | leads | belted
            F1  | out   | 10

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | band
            Bo     | 2023-01-02 | BEL         | Diallo    | band
            Cem    | 1960-01-02 | BEL         |           | band
            Dia    | 1970-01-02 | D           |           | band
            """;

    private final Scenario s = Scenario.draw(WORLD);

    private UnionSeats seats(String own) {
        OperationPlan plan =
                new OperationPlan(
                        "Niamey",
                        new Nationality(own),
                        new Nationality("NER"),
                        "Niamey",
                        ZoneId.of("Africa/Niamey"),
                        "Embassy",
                        true);
        return UnionSeats.of(s.viewNow(), Leg.get(s.viewNow(), s.leg("F1")), plan);
    }

    @Test
    void seatsAreCountedByThoseAboardAndLapsAreNone() {
        s.open("F1").board("F1", "Awa", "Bo:lap", "Cem", "Dia");
        assertThat(seats("FRA").used()).isEqualTo(new UnionShare(3, 2, false));
        assertThat(seats("FRA").offered()).isEqualTo(new UnionShare(0, 0, false));
    }

    @Test
    void aGermanPassportIsNoOtherStatesForGermany() {
        s.open("F1").board("F1", "Cem", "Dia");
        assertThat(seats("DEU").used()).isEqualTo(new UnionShare(2, 1, false));
    }

    @Test
    void anOfferStaysAsItWasMadeWhateverIsLearntLater() {
        s.register("Eve", "1980-01-01").ask("Eve");
        s.does(new OfferSeat(s.request("Eve"), s.leg("F1"), s.now().plus(Duration.ofHours(1))));
        var before = Person.get(s.viewNow(), s.person("Eve")).details();
        s.does(
                new CorrectDetails(
                        s.person("Eve"),
                        new Details(
                                before.name(),
                                before.born(),
                                before.sex(),
                                List.of(new Nationality("BEL")),
                                List.of(),
                                List.of()),
                        new Note("told later")));
        assertThat(seats("FRA").offered()).isEqualTo(new UnionShare(1, 0, false));
    }
}
