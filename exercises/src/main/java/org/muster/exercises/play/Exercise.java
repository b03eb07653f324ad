package org.muster.exercises.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Context;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.Tally;
import org.muster.exercises.cast.Casting;
import org.muster.exercises.figures.Contradiction;
import org.muster.exercises.figures.FigurePlan;
import org.muster.exercises.figures.FigurePlanner;
import org.muster.exercises.figures.PublishedFigure;
import org.muster.exercises.folder.ExerciseFolder;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/** An exercise ready to be played through a desk, with the commands that real use gives. */
public final class Exercise {
    private final ExerciseFolder folder;
    private final FigurePlan plan;
    private final List<Move> moves;
    private final Random commandIds;

    public Exercise(ExerciseFolder folder) {
        this.folder = folder;
        this.plan = FigurePlanner.plan(folder);
        this.moves = new Playwright(folder).write(plan, Casting.cast(folder, plan));
        this.commandIds = new Random(folder.operation().seed() ^ 0x5EED);
    }

    public OperationId operation() {
        return new OperationId(folder.operation().code());
    }

    public ExerciseFolder folder() {
        return folder;
    }

    /** A clock that starts when the exercise does. */
    public ExerciseClock newClock() {
        return new ExerciseClock(moves.getFirst().at());
    }

    /** Opaque numbers that are the same each time the exercise is played. */
    public Context.Ids newIds() {
        Random random = new Random(folder.operation().seed());
        return () -> random.nextLong() & (1L << 60) - 1;
    }

    public int size() {
        return moves.size();
    }

    public List<Contradiction> contradictions() {
        return plan.contradictions();
    }

    /** Hears how far a play is; may sleep to slow it down. */
    @FunctionalInterface
    public interface Progress {
        void at(int move, Instant time) throws InterruptedException;
    }

    /**
     * Plays every move through the desk.
     *
     * @throws Refused when a rule refuses a move: then the script is wrong, or the rule
     */
    public void play(Desk desk, ExerciseClock clock, Progress progress)
            throws LedgerUnavailable, InterruptedException {
        play(desk, clock, Instant.MAX, progress);
    }

    /**
     * Plays the moves up to {@code until}; what would have come after is left to whoever takes
     * over.
     */
    public void play(Desk desk, ExerciseClock clock, Instant until, Progress progress)
            throws LedgerUnavailable, InterruptedException {
        int done = 0;
        for (Move move : moves) {
            if (move.at().isAfter(until)) {
                clock.moveTo(until);
                return;
            }
            progress.at(done++, move.at());
            clock.moveTo(move.at());
            Command command = move.command().get().orElseThrow();
            CommandId id = CommandId.of(new UUID(commandIds.nextLong(), commandIds.nextLong()));
            switch (desk.ask(id, move.by(), command)) {
                case Answer.Done answer -> move.then().accept(answer);
                case Answer.Declined declined ->
                        throw new Refused(move.at(), command, declined.reasons());
            }
        }
        progress.at(done, moves.getLast().at());
    }

    /** Counts each published figure as it was known when it was published. */
    public List<Figure> check(Desk desk) {
        List<Figure> figures = new ArrayList<>();
        for (PublishedFigure published : plan.figures()) {
            Tally tally =
                    Counting.count(
                            desk.view(),
                            published.rule(),
                            Basis.COUNTED,
                            published.at(),
                            folder.operation().zone());
            int own = Tally.count(tally.byNationality(), folder.operation().own().code());
            figures.add(new Figure(published, tally.total(), own, tally.facts()));
        }
        return figures;
    }

    /** A move that a rule refused. */
    public static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Refused(Instant at, Command command, List<Refusal> reasons) {
            super(
                    "at "
                            + at
                            + " "
                            + command.getClass().getSimpleName()
                            + " was refused: "
                            + String.join(
                                    " ",
                                    reasons.stream()
                                            .map(r -> r.code() + " " + r.sentence())
                                            .toList()));
        }
    }
}
