package org.muster.planning.bep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TourCheckerTest {
    private static final BusEvacuation PROBLEM =
            new BusEvacuation(
                    List.of(2),
                    List.of(2, 1),
                    List.of(2, 1),
                    List.of(List.of(5L, 7L)),
                    List.of(List.of(3L, 6L), List.of(4L, 2L)),
                    0);
    private static final Tour TWICE = tour(0, 0, 1, 1);
    private static final Tour ONCE = tour(0, 0);

    private final TourChecker checker = new TourChecker(PROBLEM);

    @Test
    void aRightPlanHasNoFaults() {
        assertThat(checker.arrivals(TWICE)).containsExactly(8L, 14L);
        assertThat(checker.faults(List.of(TWICE, ONCE), 14)).isEmpty();
    }

    @Test
    void anotherTimeThanTheToursTakeIsToldApart() {
        assertThat(checker.faults(List.of(TWICE, ONCE), 13))
                .containsExactly("The last arrival is at 14, not at 13.");
    }

    @Test
    void loadsLeftOrFetchedTwiceAreFaults() {
        assertThat(checker.faults(List.of(TWICE), 14))
                .containsExactly("1 loads are taken from pick-up 1, where 2 wait.");
        assertThat(checker.faults(List.of(TWICE, tour(0, 0, 1, 0)), 15))
                .contains("2 loads are taken from pick-up 2, where 1 wait.");
    }

    @Test
    void moreBusesThanAYardHasAreAFault() {
        assertThat(checker.faults(List.of(ONCE, ONCE, tour(1, 1)), 9))
                .containsExactly("3 buses leave yard 1, which has 2.");
    }

    @Test
    void moreLoadsThanAShelterTakesAreAFault() {
        assertThat(checker.faults(List.of(tour(0, 0, 1, 0), ONCE), 16))
                .containsExactly("3 loads come to shelter 1, which has 2.");
    }

    @Test
    void placesThatAreNotThereAreFaults() {
        Tour nowhere = new Tour(1, List.of(new Trip(2, 0), new Trip(0, -1)));
        assertThat(checker.faults(List.of(nowhere), 0))
                .containsExactly(
                        "There is no yard 2.", "There is no pick-up 3.", "There is no shelter 0.");
    }

    /** A tour from the first yard: pick-up, shelter, pick-up, shelter. */
    private static Tour tour(int... places) {
        List<Trip> trips = new ArrayList<>();
        for (int at = 0; at < places.length; at += 2) {
            trips.add(new Trip(places[at], places[at + 1]));
        }
        return new Tour(0, trips);
    }
}
