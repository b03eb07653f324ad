package org.muster.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;

/**
 * Facts whose words are sealed for a person in whose history they are not: a row of a partner's
 * list is in its leg's, since it makes nobody known.
 */
final class SealedAside {
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
        view.legs()
                .forEach(leg -> {
                    for (Recorded recorded : view.recorded(leg)) {
                        findPerson(recorded)
                                .ifPresent(person ->
                                        aside.computeIfAbsent(person, one -> new ArrayList<>())
                                                .add(recorded));
                    }
                });
        return aside;
    }
}
