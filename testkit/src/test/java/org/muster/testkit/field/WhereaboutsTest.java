package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.muster.core.register.Person;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.testkit.Scenario;

/** Where people are and what they mean to do, by when it was so. */
class WhereaboutsTest {

    @Test
    void anOldListReadInLateSendsNobodyAbroad() {
        Scenario scenario = Scenario.draw(FAMILY);
        scenario.does(
                new RecordPresence(
                        scenario.persons("Dan"),
                        Presence.AWAY,
                        scenario.now().minus(Duration.ofDays(30)),
                        Scenario.LIST));
        scenario.expect("Dan: at the control centre");
    }

    @Test
    void theLatestObservationCountsNotTheLatestRecorded() {
        Scenario scenario =
                Scenario.draw(
                        """
                        person | at
                        Awa    | list
                        """);
        Duration day = Duration.ofDays(1);
        presence(scenario, Presence.AWAY, day);
        scenario.expect("Awa: abroad");
        presence(scenario, Presence.HERE, day.multipliedBy(2));
        scenario.expect("Awa: abroad");
        presence(scenario, Presence.HERE, Duration.ZERO);
        scenario.expect("Awa: unknown");
        assertThat(Person.get(scenario.view(), scenario.person("Awa")).presenceNow())
                .isEqualTo(Presence.HERE);
    }

    private static void presence(Scenario scenario, Presence presence, Duration ago) {
        scenario.does(
                new RecordPresence(
                        scenario.persons("Awa"),
                        presence,
                        scenario.now().minus(ago),
                        Scenario.LIST));
    }
}
