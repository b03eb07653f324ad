package org.muster.testkit.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.StatementId;
import org.muster.core.incident.Grading;
import org.muster.core.register.Note;
import org.muster.core.statement.StatementCommand;
import org.muster.core.statement.StatementCommand.ContradictStatement;
import org.muster.core.statement.StatementCommand.DropContradiction;
import org.muster.core.statement.StatementCommand.DropStatement;
import org.muster.core.statement.StatementCommand.KeepStatement;
import org.muster.core.statement.StatementCommand.TranslateStatement;
import org.muster.core.statement.StatementRefusal;
import org.muster.testkit.Scenario;
import org.muster.testkit.situation.Situation;

/** When nothing is done with a statement. */
class StatementRefusalsTest extends RefusalCases {

    StatementRefusalsTest() {
        super(StatementRefusal.class);
    }

    @Override
    void listCases() {
        refused(
                StatementRefusal.NO_SUCH_STATEMENT,
                (s, one) -> new DropStatement(new StatementId(7), REASON));
        refused(StatementRefusal.NOTHING_SAID, (s, one) -> one.say("", "fr"));
        refused(StatementRefusal.NO_SPEAKER, (s, one) -> say("", "television", s.now()));
        refused(StatementRefusal.NO_SOURCE, (s, one) -> say("A general", "", s.now()));
        refused(StatementRefusal.NO_LANGUAGE, (s, one) -> one.say("no threat", "no language"));
        refused(
                StatementRefusal.FROM_THE_FUTURE,
                (s, one) -> say("A general", "television", s.now().plus(Duration.ofHours(1))));
        refused(
                StatementRefusal.ORIGINAL_LANGUAGE,
                (s, one) ->
                        new TranslateStatement(
                                one.said("no threat", "en"), "en", new Note("none"), Note.NONE));
        refused(
                StatementRefusal.NO_SUCH_FACT,
                (s, one) ->
                        new ContradictStatement(
                                one.said("no threat", "en"),
                                new FactId(new NodeId("gate-1"), 999),
                                REASON));
        refused(
                StatementRefusal.CONTRADICTS_ALREADY,
                (s, one) -> {
                    FactId fact = factOf(s, one);
                    StatementId id = one.said("no threat", "en");
                    s.does(new ContradictStatement(id, fact, REASON));
                    return new ContradictStatement(id, fact, REASON);
                });
        refused(
                StatementRefusal.NOT_CONTRADICTED,
                (s, one) ->
                        new DropContradiction(one.said("no threat", "en"), factOf(s, one), REASON));
        refused(
                StatementRefusal.NO_REASON,
                (s, one) -> new DropStatement(one.said("no threat", "en"), Note.NONE));
        refused(
                StatementRefusal.DROPPED,
                (s, one) -> {
                    StatementId id = one.said("no threat", "en");
                    s.does(new DropStatement(id, REASON));
                    return new DropStatement(id, REASON);
                });
    }

    private static FactId factOf(Scenario s, Situation situation) {
        return s.view().history(situation.reported("a crowd")).listAll().getFirst().id();
    }

    private static KeepStatement say(String speaker, String source, Instant at) {
        return new KeepStatement(
                new Note(speaker),
                Note.NONE,
                at,
                "fr",
                new Note("no threat"),
                new Note(source),
                Grading.NOT_JUDGED);
    }

    private void refused(
            StatementRefusal code, BiFunction<Scenario, Situation, StatementCommand> given) {
        when(
                code,
                s -> {
                    StatementCommand command = given.apply(s, new Situation(s));
                    s.refusing(code).does(command);
                });
    }
}
