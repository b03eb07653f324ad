package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.muster.core.fact.IncidentId;
import org.muster.core.place.PlaceCommand;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceRefusal;
import org.muster.core.place.PlaceStatus;
import org.muster.testkit.Scenario;
import org.muster.testkit.situation.Situation;

/** When nothing is done with a place. */
class PlaceRefusalsTest extends RefusalCases {

    PlaceRefusalsTest() {
        super(PlaceRefusal.class);
    }

    @Override
    void listCases() {
        refused(PlaceRefusal.NO_NAME, (s, one) -> one.set(" ", PlaceStatus.OPEN, ""));
        refused(PlaceRefusal.REASON_NEEDED, (s, one) -> one.set("here", PlaceStatus.FULL, " "));
        refused(
                PlaceRefusal.NO_SUCH_INCIDENT,
                (s, one) ->
                        new SetPlace(
                                Scenario.ID,
                                "here",
                                PlaceKind.RALLY_POINT,
                                PlaceStatus.OPEN,
                                Optional.empty(),
                                "",
                                Optional.of(new IncidentId(7)),
                                s.now()));
        refused(
                PlaceRefusal.FROM_THE_FUTURE,
                (s, one) ->
                        one.set("here", PlaceStatus.OPEN, "", s.now().plus(Duration.ofHours(1))));
        refused(
                PlaceRefusal.SO_ALREADY,
                (s, one) -> {
                    s.does(one.set("here", PlaceStatus.OPEN, ""));
                    return one.set("HERE", PlaceStatus.OPEN, "");
                });
    }

    private void refused(PlaceRefusal code, BiFunction<Scenario, Situation, PlaceCommand> given) {
        when(
                code,
                s -> {
                    PlaceCommand command = given.apply(s, new Situation(s));
                    s.refusing(code).does(command);
                });
    }
}
