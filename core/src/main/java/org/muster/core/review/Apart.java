package org.muster.core.review;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.History;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.sameness.Sameness;

/**
 * A view in which every reference is a person of its own, as it would be if nobody had been found
 * to be another's double: what each of two references that are one says by itself.
 */
public record Apart(View together) implements View {

    @Override
    public History history(Subject subject) {
        return together.recorded(subject);
    }

    @Override
    public History recorded(Subject subject) {
        return together.recorded(subject);
    }

    @Override
    public Stream<Subject> subjects(Subject.Kind kind) {
        return together.subjects(kind);
    }

    @Override
    public Sameness sameness() {
        return Sameness.NONE;
    }

    @Override
    public Optional<Recorded> findCarriedOut(CommandId command) {
        return together.findCarriedOut(command);
    }

    @Override
    public Instant moment() {
        return together.moment();
    }

    @Override
    public View asOf(Stamp horizon, Instant moment) {
        return new Apart(together.asOf(horizon, moment));
    }
}
