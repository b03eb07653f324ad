package org.muster.server.costs;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.register.Person;

/**
 * What one grown person signs for on a leg: their own passage, and those of the minors of their
 * household. Of a minor for whom nobody aboard signs it is their own, without a signer.
 *
 * @param first whose passage it is before all: the signer's, or the minor's
 * @param others whose passages are signed for too
 */
public record Undertaking(Passage first, List<Passage> others) {
    public Undertaking {
        others = List.copyOf(others);
    }

    /** Of everybody aboard a leg that leads out of the country, everybody in one of them. */
    public static List<Undertaking> listAll(View view, Leg leg, ZoneId zone) {
        if (leg.plan().leads() != Leads.OUT) {
            return List.of();
        }
        Map<PersonId, Passage> first = new LinkedHashMap<>();
        Map<PersonId, List<Passage>> others = new LinkedHashMap<>();
        for (Passage passage : Passage.listAll(view, leg, zone)) {
            PersonId self = passage.person().id();
            PersonId signer = passage.signer().map(Person::id).orElse(self);
            if (signer.equals(self)) {
                first.put(self, passage);
            } else {
                others.computeIfAbsent(signer, id -> new ArrayList<>()).add(passage);
            }
        }
        return first.entrySet().stream()
                .map(one ->
                        new Undertaking(
                                one.getValue(), others.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    /** The one that a person's passage is in. */
    public static Optional<Undertaking> find(View view, Leg leg, ZoneId zone, PersonId person) {
        return listAll(view, leg, zone).stream().filter(one -> one.isAbout(person)).findFirst();
    }

    private boolean isAbout(PersonId person) {
        return first.person().id().equals(person)
                || others.stream().anyMatch(other -> other.person().id().equals(person));
    }

    /** Whether somebody aboard signs; otherwise a parent or guardian is looked for. */
    public boolean hasSigner() {
        return first.signer().isPresent();
    }

    public int passages() {
        return 1 + others.size();
    }
}
