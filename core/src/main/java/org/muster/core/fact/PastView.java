package org.muster.core.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A view that ends at a stamp. Since facts are only ever added with later stamps, it never changes
 * while it is read, and needs no lock.
 */
record PastView(View whole, Stamp horizon, Instant moment) implements View {

    @Override
    public History history(Subject subject) {
        return whole.history(subject).upTo(horizon);
    }

    @Override
    public Stream<Subject> subjects(Subject.Kind kind) {
        return whole.subjects(kind).filter(this::knows);
    }

    @Override
    public Optional<Recorded> findCarriedOut(CommandId command) {
        return whole.findCarriedOut(command).filter(fact -> !fact.isAfter(horizon));
    }
}
