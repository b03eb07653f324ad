package org.muster.planning.bep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BusJsonTest {

    @Test
    void theShapeOfAResult() {
        BusEvacuation problem =
                new BusEvacuation(
                        List.of(1),
                        List.of(2),
                        List.of(1, 1),
                        List.of(List.of(50L)),
                        List.of(List.of(25L, 30L)),
                        1);
        Tour tour = new Tour(0, List.of(new Trip(0, 0), new Trip(0, 1)));
        BusResult result = new BusResult(problem, List.of(tour), 130, 129, 0.25);

        assertThat(BusJson.write(result, List.of("Said.")).replace(System.lineSeparator(), "\n"))
                .isEqualTo(
                        """
                        {
                          "objective" : 13.0,
                          "lowerBound" : 12.9,
                          "gap" : 0.007693,
                          "seconds" : 0.25,
                          "proven" : false,
                          "buses" : 1,
                          "loads" : 2,
                          "remarks" : [ "Said." ],
                          "tours" : [ {
                            "yard" : 1,
                            "end" : 13.0,
                            "trips" : [ {
                              "pickUp" : 1,
                              "shelter" : 1,
                              "arrival" : 7.5
                            }, {
                              "pickUp" : 1,
                              "shelter" : 2,
                              "arrival" : 13.0
                            } ]
                          } ]
                        }\
                        """);
    }
}
