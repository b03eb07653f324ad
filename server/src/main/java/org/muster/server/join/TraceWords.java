package org.muster.server.join;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.Identified;
import org.muster.core.node.Expected;
import org.muster.core.node.Node;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.TravelDocument;
import org.muster.identity.name.NameText;

/** The words by which somebody is known again at a gate that may not read their name. */
final class TraceWords {
    private TraceWords() {}

    /** Of all whom a gate does not expect. */
    static Map<PersonId, Set<String>> ofOthers(View view, Node gate) {
        Map<PersonId, Set<String>> words = new HashMap<>();
        if (gate.duty().everybody()) {
            return words;
        }
        Set<PersonId> expected = new HashSet<>(Expected.of(view, gate));
        for (Person person : Person.listAll(view)) {
            if (!expected.contains(person.id())) {
                words.put(person.id(), of(view, person));
            }
        }
        return words;
    }

    private static Set<String> of(View view, Person person) {
        Details details = person.details();
        Set<String> words = new LinkedHashSet<>(ofNameAndBirth(details.name(), details.born()));
        details.documents().forEach(document -> words.add(ofDocument(document)));
        for (Recorded recorded : view.recorded(person.id())) {
            if (recorded.fact() instanceof Identified identified) {
                identified.document().ifPresent(document -> words.add(ofDocument(document)));
            }
        }
        return words;
    }

    /** Issuers are written in many ways, or not at all. */
    static String ofDocument(TravelDocument document) {
        return "document " + document.number();
    }

    /**
     * Each word of the family name with each given one, in either order; none without a whole date.
     */
    static List<String> ofNameAndBirth(PersonName name, BirthDate born) {
        if (born.year().isEmpty() || born.month().isEmpty() || born.day().isEmpty()) {
            return List.of();
        }
        return NameText.words(name.family()).stream()
                .flatMap(family ->
                        NameText.words(name.given()).stream()
                                .map(given ->
                                        family.compareTo(given) < 0
                                                ? family + " " + given
                                                : given + " " + family))
                .map(both -> "born " + born + " " + both)
                .distinct()
                .toList();
    }
}
