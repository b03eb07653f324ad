package org.muster.core.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A view that ends at a stamp. Since facts are only ever added with later stamps, it never changes
 * while it is read, and needs no lock.
 */
final class PastView extends KeptView {
    private final KeptView whole;
    private final Stamp horizon;
    private final Instant moment;

    PastView(KeptView whole, Stamp horizon, Instant moment) {
        super(whole.samenesses());
        this.whole = whole;
        this.horizon = horizon;
        this.moment = moment;
    }

    @Override
    History kept(Subject subject) {
        return whole.kept(subject).upTo(horizon);
    }

    @Override
    Stream<Subject> keptSubjects(Subject.Kind kind) {
        return whole.keptSubjects(kind).filter(subject -> !kept(subject).isEmpty());
    }

    @Override
    public Instant moment() {
        return moment;
    }

    @Override
    public Optional<Recorded> findCarriedOut(CommandId command) {
        return whole.findCarriedOut(command).filter(fact -> !fact.isAfter(horizon));
    }
}
