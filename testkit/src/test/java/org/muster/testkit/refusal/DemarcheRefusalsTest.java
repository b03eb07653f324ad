package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.muster.core.demarche.DemarcheChannel;
import org.muster.core.demarche.DemarcheCommand;
import org.muster.core.demarche.DemarcheCommand.AnswerDemarche;
import org.muster.core.demarche.DemarcheCommand.EndDemarche;
import org.muster.core.demarche.DemarcheCommand.MakeDemarche;
import org.muster.core.demarche.DemarcheRefusal;
import org.muster.core.demarche.Fulfilled;
import org.muster.core.fact.DemarcheId;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;
import org.muster.testkit.situation.Situation;

/** When nothing is done with an approach to a government. */
class DemarcheRefusalsTest extends RefusalCases {

    DemarcheRefusalsTest() {
        super(DemarcheRefusal.class);
    }

    @Override
    void listCases() {
        refused(
                DemarcheRefusal.NO_SUCH_DEMARCHE,
                (s, one) -> new EndDemarche(new DemarcheId(7), REASON));
        refused(DemarcheRefusal.NOTHING_ASKED, (s, one) -> one.ask("", Optional.empty()));
        refused(
                DemarcheRefusal.FROM_THE_FUTURE,
                (s, one) ->
                        new MakeDemarche(
                                Note.NONE,
                                new Note("the ministry"),
                                DemarcheChannel.CALL,
                                s.now().plus(Duration.ofHours(1)),
                                new Note("to let people pass"),
                                Optional.empty(),
                                Note.NONE));
        refused(
                DemarcheRefusal.DEADLINE_BEFORE,
                (s, one) -> one.ask("to let people pass", Optional.of(s.now())));
        refused(
                DemarcheRefusal.ENDED,
                (s, one) -> {
                    DemarcheId id = one.asked("to let people pass", Optional.empty());
                    s.does(new EndDemarche(id, REASON));
                    return new EndDemarche(id, REASON);
                });
        refused(
                DemarcheRefusal.NOTHING_ANSWERED,
                (s, one) ->
                        new AnswerDemarche(
                                one.asked("to let people pass", Optional.empty()),
                                s.now(),
                                Note.NONE,
                                Note.NONE,
                                Fulfilled.NO));
        refused(
                DemarcheRefusal.ANSWERED_BEFORE,
                (s, one) ->
                        new AnswerDemarche(
                                one.asked("to let people pass", Optional.empty()),
                                s.now().minus(Duration.ofHours(1)),
                                Note.NONE,
                                new Note("no"),
                                Fulfilled.NO));
        refused(
                DemarcheRefusal.NO_REASON,
                (s, one) ->
                        new EndDemarche(
                                one.asked("to let people pass", Optional.empty()), Note.NONE));
    }

    private void refused(
            DemarcheRefusal code, BiFunction<Scenario, Situation, DemarcheCommand> given) {
        when(
                code,
                s -> {
                    DemarcheCommand command = given.apply(s, new Situation(s));
                    s.refusing(code).does(command);
                });
    }
}
