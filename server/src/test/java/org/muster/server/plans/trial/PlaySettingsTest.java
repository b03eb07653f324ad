package org.muster.server.plans.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.planning.simulate.Assumptions;

class PlaySettingsTest {
    @Test
    void whoEntersNothingGetsWhatIsUsual() {
        assertThat(PlaySettings.usual(9).toAssumptions()).isEqualTo(Assumptions.usual());
    }

    @Test
    void whatIsEnteredIsTakenAndTheRestIsUsual() {
        Assumptions some =
                new PlaySettings(OptionalInt.of(80), 10, 90, 0, 0, 2, 5, 6).toAssumptions();
        double come = some.shows().come() / (some.shows().come() + some.shows().stay());
        assertThat(come).isCloseTo(0.8, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(some.readiness().chance()).isEqualTo(0.1);
        assertThat(some.readiness().mean()).isEqualTo(Duration.ofMinutes(90));
        assertThat(some.legs().chance()).isZero();
        assertThat(some.roads()).isEqualTo(Assumptions.usual().roads());
        assertThat(some.stations()).isEqualTo(Assumptions.usual().stations());
    }

    @Test
    void thePlanOfMorePartiesIsPlayedFewerTimes() {
        assertThat(PlaySettings.usual(0).runs()).isEqualTo(400);
        assertThat(PlaySettings.usual(2_000).runs()).isEqualTo(400);
        assertThat(PlaySettings.usual(35_000).runs()).isBetween(20, 30);
        assertThat(PlaySettings.usual(1_000_000).runs()).isEqualTo(20);
    }
}
