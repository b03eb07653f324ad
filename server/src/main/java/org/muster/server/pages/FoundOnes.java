package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.review.Apart;
import org.muster.core.sameness.SamenessFact.FoundOne;

/**
 * One of the references that were found to be one person with the one that is shown.
 *
 * @param against the reference that it is looked at beside
 * @param findings who found it, when and why
 */
public record FoundOnes(
        PersonId reference, PersonId against, String name, List<FactLine> findings) {

    static List<FoundOnes> listAll(View view, PersonId person, Frame frame) {
        FactWords words = new FactWords(view, frame);
        View apart = new Apart(view);
        return view.sameness().references(person).stream()
                .filter(reference -> !reference.equals(view.one(person)))
                .map(reference -> of(apart, words, reference, view.one(person)))
                .toList();
    }

    private static FoundOnes of(View apart, FactWords words, PersonId reference, PersonId shown) {
        return new FoundOnes(
                reference,
                shown,
                Names.of(apart, reference),
                words.lines(
                        apart.recorded(reference).stream()
                                .filter(recorded -> recorded.fact() instanceof FoundOne)
                                .toList()
                                .reversed()));
    }
}
