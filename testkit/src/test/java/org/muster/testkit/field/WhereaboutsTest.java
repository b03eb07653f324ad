package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.muster.core.gate.GateCommand.LeaveGate;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.request.Intent;
import org.muster.core.request.RequestCommand.DeclareIntent;
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

    @Test
    void aDeclarationReadInLateDoesNotOverrideANewerOne() {
        Scenario scenario = asked();
        intent(scenario, Intent.STAYS, Duration.ofDays(1));
        scenario.expect("Awa: waiting to leave");
        intent(scenario, Intent.LEFT_ALONE, Duration.ZERO);
        intent(scenario, Intent.STAYS, Duration.ofHours(1));
        scenario.expect("Awa: left by own means");
    }

    @Test
    void anOldListDoesNotSendAbroadWhoeverHasSinceSpoken() {
        Scenario scenario = asked();
        presence(scenario, Presence.AWAY, Duration.ofDays(20));
        scenario.expect("Awa: waiting to leave");
    }

    @Test
    void whoeverLeftAloneAndIsSeenHereLaterIsNoLongerGone() {
        Scenario scenario = asked().later(Duration.ofHours(2));
        intent(scenario, Intent.LEFT_ALONE, Duration.ofHours(1));
        presence(scenario, Presence.AWAY, Duration.ofMinutes(30));
        scenario.expect("Awa: left by own means");
        presence(scenario, Presence.HERE, Duration.ZERO);
        scenario.expect("Awa: unknown");
    }

    @Test
    void whoeverMeansToStayIsAtTheControlCentreUntilTheyLeaveIt() {
        Scenario scenario = asked().checkIn("Awa");
        intent(scenario, Intent.STAYS, Duration.ZERO);
        scenario.expect("Awa: at the control centre")
                .does(new LeaveGate(scenario.persons("Awa"), new Note("stays with her father")))
                .expect("Awa: staying");
    }

    private static Scenario asked() {
        return Scenario.draw(
                """
                person | at
                Awa    | asked
                """);
    }

    private static void intent(Scenario scenario, Intent intent, Duration ago) {
        scenario.does(
                new DeclareIntent(
                        scenario.persons("Awa"), intent, Scenario.LIST, scenario.now().minus(ago)));
    }
}
