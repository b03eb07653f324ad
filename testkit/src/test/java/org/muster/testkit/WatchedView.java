package org.muster.testkit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.History;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.sameness.Sameness;

/** A view that remembers whose histories were read through it. */
public record WatchedView(View inside, Set<Subject> read) implements View {

    public static WatchedView of(View inside) {
        return new WatchedView(inside, ConcurrentHashMap.newKeySet());
    }

    @Override
    public History history(Subject subject) {
        read.add(subject);
        return inside.history(subject);
    }

    @Override
    public History recorded(Subject subject) {
        read.add(subject);
        return inside.recorded(subject);
    }

    /** Going through all of a kind is told as reading each of them. */
    @Override
    public Stream<Subject> subjects(Subject.Kind kind) {
        return inside.subjects(kind).peek(read::add);
    }

    @Override
    public Sameness sameness() {
        return inside.sameness();
    }

    @Override
    public Optional<Recorded> findCarriedOut(CommandId command) {
        return inside.findCarriedOut(command);
    }

    @Override
    public Instant moment() {
        return inside.moment();
    }

    @Override
    public View asOf(Stamp horizon, Instant moment) {
        return new WatchedView(inside.asOf(horizon, moment), read);
    }
}
