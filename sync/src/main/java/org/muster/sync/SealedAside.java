package org.muster.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;

/**
 * Facts whose words are sealed for a person in whose history they are not: a row of a partner's
 * list is in its leg's, since it makes nobody known; a message, a sitrep, an export or an incident
 * is sealed with a key of nobody.
 */
final class SealedAside {
    /**
     * What has words of its own, sealed with a key of nobody; legs, of partners' lists; requests,
     * of a family whose speaker is not of the party.
     */
    private static final List<Subject.Kind> WHERE =
            List.of(
                    Subject.Kind.LEG,
                    Subject.Kind.REQUEST,
                    Subject.Kind.MESSAGE,
                    Subject.Kind.CAMPAIGN,
                    Subject.Kind.SENDING,
                    Subject.Kind.CELL,
                    Subject.Kind.ENQUIRY,
                    Subject.Kind.INCIDENT,
                    Subject.Kind.DEMARCHE,
                    Subject.Kind.STATEMENT,
                    Subject.Kind.TRIPWIRE,
                    Subject.Kind.POST,
                    Subject.Kind.SITREP,
                    Subject.Kind.EXPORT);

    private SealedAside() {}

    /** For whom such a fact is sealed. */
    static Optional<PersonId> findPerson(Recorded recorded) {
        return recorded.fact() instanceof AboutPerson about
                        && !recorded.fact().subjects().contains(about.person())
                ? Optional.of(about.person())
                : Optional.empty();
    }

    /** All of them, by the person. */
    static Map<PersonId, List<Recorded>> listAll(View view) {
        Map<PersonId, List<Recorded>> aside = new HashMap<>();
        WHERE.stream()
                .flatMap(view::subjects)
                .forEach(subject -> {
                    for (Recorded recorded : view.recorded(subject)) {
                        findPerson(recorded)
                                .ifPresent(person ->
                                        aside.computeIfAbsent(person, one -> new ArrayList<>())
                                                .add(recorded));
                    }
                });
        return aside;
    }
}
