package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;

import org.junit.jupiter.api.Test;
import org.muster.core.fact.Band;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateRefusal;
import org.muster.testkit.Scenario;

/** A band stands for one person, for ever. */
class BandTest {

    private final Scenario scenario = Scenario.draw(FAMILY);

    @Test
    void aLostBandIsNeverSomebodyElses() {
        Band lost = scenario.bandOf("Awa");
        give("Awa", new Band("FRESH1"));
        assertThat(Bands.findHolder(scenario.view(), lost)).isEmpty();
        scenario.refusing(GateRefusal.BAND_TAKEN);
        give("Dan", lost);
    }

    @Test
    void theSameBandScannedAgainForTheSamePersonIsNoFault() {
        give("Awa", scenario.bandOf("Awa"));
        assertThat(Bands.findHolder(scenario.view(), scenario.bandOf("Awa")))
                .contains(scenario.person("Awa"));
    }

    private void give(String name, Band band) {
        scenario.does(new GiveBand(scenario.person(name), band));
    }
}
