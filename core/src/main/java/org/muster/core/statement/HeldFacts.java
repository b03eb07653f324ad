package org.muster.core.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;

/** The facts that a statement of the world can contradict: none of them is one person's alone. */
public final class HeldFacts {
    private static final List<Subject.Kind> KINDS =
            List.of(
                    Subject.Kind.OPERATION,
                    Subject.Kind.INCIDENT,
                    Subject.Kind.DEMARCHE,
                    Subject.Kind.STATEMENT,
                    Subject.Kind.LEG,
                    Subject.Kind.TALLY,
                    Subject.Kind.BULLETIN);

    private HeldFacts() {}

    /** Nothing keeps an index by number: somebody asks now and then. */
    public static Optional<Recorded> find(View view, FactId id) {
        return KINDS.stream()
                .flatMap(view::subjects)
                .flatMap(subject -> view.history(subject).stream())
                .filter(recorded -> recorded.number() == id.number())
                .filter(recorded -> recorded.id().equals(id))
                .filter(recorded ->
                        recorded.fact().subjects().stream()
                                .map(Subject::kind)
                                .noneMatch(Set.of(Subject.Kind.PERSON)::contains))
                .findFirst();
    }
}
