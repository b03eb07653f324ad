package org.muster.exercises.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.muster.core.fact.Command;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.ledger.desk.Answer;

/**
 * The moves of an exercise, in the order of their times; moves of one time in the order in which
 * they were added.
 */
final class Script {
    private final List<Move> moves = new ArrayList<>();

    void add(Instant at, UserId by, Supplier<Command> command) {
        add(at, by, command, done -> {});
    }

    void add(Instant at, UserId by, Supplier<Command> command, Consumer<Answer.Done> then) {
        moves.add(new Move(at, by, () -> Optional.of(command.get()), then));
    }

    List<Move> inOrder() {
        List<Move> sorted = new ArrayList<>(moves);
        sorted.sort(Comparator.comparing(Move::at));
        return sorted;
    }

    static List<PersonId> registered(Answer.Done done) {
        return done.facts().stream()
                .map(Recorded::fact)
                .filter(PersonRegistered.class::isInstance)
                .map(fact -> ((PersonRegistered) fact).person())
                .toList();
    }

    /** What the command made: its first fact. */
    static <F extends Fact> F made(Answer.Done done, Class<F> type) {
        return type.cast(done.facts().getFirst().fact());
    }
}
