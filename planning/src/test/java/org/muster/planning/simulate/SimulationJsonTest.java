package org.muster.planning.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.muster.planning.simulate.SimulationJson.WrongAssumptions;

class SimulationJsonTest {
    private static final String USUAL = SimulationJson.write(Assumptions.usual());

    @Test
    void assumptionsAreReadAsTheyAreWritten() throws Exception {
        assertThat(SimulationJson.parse(USUAL)).isEqualTo(Assumptions.usual());
        assertThat(SimulationJson.parse(SimulationJson.write(Assumptions.CERTAIN)))
                .isEqualTo(Assumptions.CERTAIN);
    }

    @Test
    void everyAssumptionSaysWhereItIsFrom() {
        assertThat(USUAL.split("\"source\"", -1)).hasSize(14);
        assertThat(USUAL).doesNotContain("\"source\" : \"\"");
    }

    @Test
    void whatIsWrongIsToldByItsPath() {
        refused(
                USUAL.replace("\"come\" : 3.6", "\"come\" : -1"),
                "shows: shows.come is -1.0; it must be");
        refused(
                USUAL.replace("\"lanes\" : 5", "\"lanes\" : 0"),
                "stations[1]: identity.lanes is 0");
        refused(USUAL.replace("\"come\" : 3.6", "\"came\" : 3.6"), "shows");
        refused(
                USUAL.replace("\"perHour\" : 0.005", "\"perHour\" : \"often\""),
                "breakdowns.perHour");
        refused(USUAL.replace("\"perHour\" : 0.005", "\"perHour\" : null"), "breakdowns");
        refused(USUAL.replace("\"fill\" : \"PRESENT\"", "\"fill\" : \"ALL\""), "fill");
        refused(USUAL.substring(0, USUAL.length() / 2), "");
        refused("[]", "");
    }

    private static void refused(String text, String begins) {
        assertThatThrownBy(() -> SimulationJson.parse(text))
                .isInstanceOf(WrongAssumptions.class)
                .message()
                .startsWith(begins)
                .isNotBlank();
    }
}
