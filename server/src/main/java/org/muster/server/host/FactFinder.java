package org.muster.server.host;

import java.util.Arrays;
import java.util.Optional;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;

/** Finds a fact by its id, for whoever asks what stands behind a number. */
public final class FactFinder {
    private FactFinder() {}

    /** Nothing keeps an index by number: it is a question that one person asks now and then. */
    public static Optional<Recorded> find(View view, FactId id) {
        return Arrays.stream(Subject.Kind.values())
                .flatMap(view::subjects)
                .flatMap(subject -> view.history(subject).stream())
                .filter(recorded -> recorded.number() == id.number())
                .filter(recorded -> recorded.id().equals(id))
                .findFirst();
    }
}
