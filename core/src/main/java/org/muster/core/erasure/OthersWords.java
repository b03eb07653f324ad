package org.muster.core.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.register.Person;

/**
 * What was said of somebody and is sealed with another's key: a message of a relative, an enquiry,
 * a note about the one they travel with. It may name them still when they are erased.
 *
 * @param facts in the order in which they were recorded
 */
public record OthersWords(List<Recorded> facts) {

    public OthersWords {
        facts = List.copyOf(facts);
    }

    public static OthersWords of(View view, Collection<PersonId> references) {
        Set<Recorded> facts = new LinkedHashSet<>();
        for (PersonId reference : references) {
            for (Recorded recorded : view.recorded(reference)) {
                if (recorded.fact() instanceof AboutPerson about
                        && !references.contains(about.person())
                        && !Erasure.isErased(view, about.person())) {
                    facts.add(recorded);
                }
            }
        }
        List<Recorded> ordered = new ArrayList<>(facts);
        ordered.sort(java.util.Comparator.comparing(Recorded::stamp));
        return new OthersWords(ordered);
    }

    /** Whose key seals one of them. */
    public static PersonId keyOf(Recorded recorded) {
        return ((AboutPerson) recorded.fact()).person();
    }

    /** Whether it is sealed with a key of nobody, so that it can be erased with the person. */
    public static boolean isNobodys(View view, Recorded recorded) {
        return Person.find(view, keyOf(recorded)).isEmpty();
    }

    /** The references of nobody that stand for some of it. */
    public Set<PersonId> nobodies(View view) {
        Set<PersonId> nobodies = new LinkedHashSet<>();
        for (Recorded recorded : facts) {
            if (isNobodys(view, recorded)) {
                nobodies.add(keyOf(recorded));
            }
        }
        return nobodies;
    }
}
