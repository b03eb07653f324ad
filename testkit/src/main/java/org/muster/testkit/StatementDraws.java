package org.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.demarche.DemarcheChannel;
import org.muster.core.demarche.DemarcheCommand.AnswerDemarche;
import org.muster.core.demarche.DemarcheCommand.EndDemarche;
import org.muster.core.demarche.DemarcheCommand.MakeDemarche;
import org.muster.core.demarche.Fulfilled;
import org.muster.core.fact.Command;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.StatementId;
import org.muster.core.fact.Subject;
import org.muster.core.incident.Grading;
import org.muster.core.register.Note;
import org.muster.core.statement.Statement;
import org.muster.core.statement.StatementCommand.ContradictStatement;
import org.muster.core.statement.StatementCommand.DropContradiction;
import org.muster.core.statement.StatementCommand.DropStatement;
import org.muster.core.statement.StatementCommand.KeepStatement;
import org.muster.core.statement.StatementCommand.TranslateStatement;

/** Approaches to governments, and what others say. */
final class StatementDraws extends Draw {

    StatementDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::make,
                () ->
                        new AnswerDemarche(
                                demarche(), sight.now(), note(), note(), any(Fulfilled.values())),
                () -> new EndDemarche(demarche(), note()),
                this::keep,
                this::keep,
                () -> new TranslateStatement(statement(), language(), note(), note()),
                () -> new ContradictStatement(statement(), fact(), note()),
                () -> new ContradictStatement(statement(), fact(), note()),
                this::dropContradiction,
                this::dropContradiction,
                () -> new DropStatement(statement(), note()));
    }

    private Command make() {
        Instant at = at();
        return new MakeDemarche(
                note(),
                note(),
                any(DemarcheChannel.values()),
                at,
                new Note("to let people pass"),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(at.plus(Duration.ofMinutes(random.nextInt(-5, 600)))),
                note());
    }

    private Command keep() {
        return new KeepStatement(
                note(), note(), at(), language(), note(), note(), Grading.NOT_JUDGED);
    }

    private Command dropContradiction() {
        Statement one = any(found(), Statement::isContradicted);
        return one == null
                ? new DropContradiction(statement(), fact(), note())
                : new DropContradiction(one.id(), one.contradicted().getFirst().fact(), note());
    }

    private String language() {
        return any(List.of("fr", "ar", "und", "ha", "no language"));
    }

    /** Mostly one of the operation as a whole, which a statement can contradict. */
    private FactId fact() {
        var history = sight.view().history(sight.operation()).listAll();
        return history.isEmpty() || random.nextInt(8) == 0
                ? new FactId(sight.on(), 1 + random.nextInt(50))
                : any(history).id();
    }

    private Instant at() {
        return sight.now().minus(Duration.ofMinutes(random.nextInt(-6, 600)));
    }

    private DemarcheId demarche() {
        List<DemarcheId> known =
                sight.view()
                        .subjects(Subject.Kind.DEMARCHE)
                        .map(DemarcheId.class::cast)
                        .sorted(Comparator.comparing(DemarcheId::value))
                        .toList();
        return known.isEmpty() || random.nextInt(8) == 0 ? new DemarcheId(1) : any(known);
    }

    private StatementId statement() {
        List<StatementId> known = known();
        return known.isEmpty() || random.nextInt(8) == 0 ? new StatementId(1) : any(known);
    }

    private List<Statement> found() {
        return known().stream().flatMap(id -> Statement.find(sight.view(), id).stream()).toList();
    }

    private List<StatementId> known() {
        return sight.view()
                .subjects(Subject.Kind.STATEMENT)
                .map(StatementId.class::cast)
                .sorted(Comparator.comparing(StatementId::value))
                .toList();
    }
}
