package org.muster.exercises.play;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.muster.core.fact.Command;
import org.muster.core.fact.UserId;
import org.muster.ledger.desk.Answer;

/**
 * One thing that somebody does at a time. The command is made when its time comes, since it names
 * what earlier moves made.
 */
record Move(
        Instant at, UserId by, Supplier<Optional<Command>> command, Consumer<Answer.Done> then) {}
