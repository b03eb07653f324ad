package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.muster.core.fact.TripwireId;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.register.Note;
import org.muster.core.tripwire.PresenceSide;
import org.muster.core.tripwire.ReadingKind;
import org.muster.core.tripwire.TripwireCommand;
import org.muster.core.tripwire.TripwireCommand.AnswerTripwire;
import org.muster.core.tripwire.TripwireCommand.KeepReading;
import org.muster.core.tripwire.TripwireCommand.WithdrawTripwire;
import org.muster.core.tripwire.TripwireCommand.WriteTripwire;
import org.muster.core.tripwire.TripwireCondition;
import org.muster.core.tripwire.TripwireCondition.IncidentReaches;
import org.muster.core.tripwire.TripwireCondition.PresencePasses;
import org.muster.core.tripwire.TripwireConditions;
import org.muster.core.tripwire.TripwireDecision;
import org.muster.core.tripwire.TripwireFact.TripwireWritten;
import org.muster.core.tripwire.TripwirePlan;
import org.muster.core.tripwire.TripwireProposal;
import org.muster.core.tripwire.TripwireRefusal;
import org.muster.testkit.Scenario;
import org.muster.testkit.situation.Situation;

/** When nothing is done with a tripwire or a reading. */
class TripwireRefusalsTest extends RefusalCases {
    private static final TripwireCondition GRAVE =
            new IncidentReaches(Optional.empty(), IncidentSeverity.GRAVE);

    TripwireRefusalsTest() {
        super(TripwireRefusal.class);
    }

    private static WriteTripwire write(
            String name, int needed, int hours, String text, TripwireCondition... conditions) {
        return new WriteTripwire(
                new TripwirePlan(
                        new Note(name),
                        TripwireConditions.of(conditions),
                        needed,
                        Duration.ofHours(hours),
                        TripwireProposal.ORDERED_DEPARTURE,
                        new Note(text)));
    }

    private static TripwireId written(Scenario s) {
        return ((TripwireWritten) s.give(write("two", 1, 24, "leave", GRAVE)).getFirst())
                .tripwire();
    }

    private static TripwireCommand answer(TripwireId id, Note why, Scenario s, int hours) {
        return new AnswerTripwire(
                id,
                TripwireDecision.NOT_NOW,
                why,
                Optional.of(s.now().plus(Duration.ofHours(hours))));
    }

    @Override
    void listCases() {
        refused(
                TripwireRefusal.NO_SUCH_TRIPWIRE,
                (s, one) -> new WithdrawTripwire(new TripwireId(7), REASON));
        refused(
                TripwireRefusal.WITHDRAWN,
                (s, one) -> {
                    TripwireId id = written(s);
                    s.does(new WithdrawTripwire(id, REASON));
                    return new WithdrawTripwire(id, REASON);
                });
        refused(TripwireRefusal.NO_NAME, (s, one) -> write("", 1, 24, "leave", GRAVE));
        refused(TripwireRefusal.NO_CONDITION, (s, one) -> write("two", 1, 24, "leave"));
        refused(TripwireRefusal.NEVER_ENOUGH, (s, one) -> write("two", 0, 24, "leave", GRAVE));
        refused(TripwireRefusal.NO_TIME, (s, one) -> write("two", 1, 0, "leave", GRAVE));
        refused(TripwireRefusal.NO_PROPOSAL, (s, one) -> write("two", 1, 24, "", GRAVE));
        refused(
                TripwireRefusal.NOT_A_NUMBER_OF_PERSONS,
                (s, one) ->
                        write("few", 1, 24, "leave", new PresencePasses(PresenceSide.BELOW, 0)));
        refused(TripwireRefusal.NOT_FIRED, (s, one) -> answer(written(s), REASON, s, 1));
        refused(TripwireRefusal.NO_REASON, (s, one) -> new WithdrawTripwire(written(s), Note.NONE));
        refused(
                TripwireRefusal.OVER_ALREADY,
                (s, one) -> {
                    TripwireId id = written(s);
                    one.reported("stones");
                    return answer(id, REASON, s, -1);
                });
        refused(
                TripwireRefusal.NOT_A_NUMBER_OF_DAYS,
                (s, one) -> new KeepReading(Scenario.ID, ReadingKind.FUEL_DAYS, -1, s.now(), ""));
        refused(
                TripwireRefusal.FROM_THE_FUTURE,
                (s, one) ->
                        new KeepReading(
                                Scenario.ID,
                                ReadingKind.FUEL_DAYS,
                                1,
                                s.now().plus(Duration.ofHours(1)),
                                ""));
    }

    private void refused(
            TripwireRefusal code, BiFunction<Scenario, Situation, TripwireCommand> given) {
        when(
                code,
                s -> {
                    TripwireCommand command = given.apply(s, new Situation(s));
                    s.refusing(code).does(command);
                });
    }
}
