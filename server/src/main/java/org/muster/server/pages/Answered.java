package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.review.Apart;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Pair;

/**
 * The pair that was answered just before, with what holds of it now; nothing where the answer waits
 * for a second person.
 */
public record Answered(Pair pair, String first, String second, Optional<Finding> finding) {

    /** Read off the address; empty when it names no pair that is known. */
    static Optional<Answered> find(View view, Form form) {
        return parse(form.value("before"))
                .filter(pair -> view.knows(pair.first()) && view.knows(pair.second()))
                .map(pair -> of(view, pair));
    }

    private static Answered of(View view, Pair pair) {
        View beside = new Apart(view);
        return new Answered(
                pair,
                Names.of(beside, pair.first()),
                Names.of(beside, pair.second()),
                holding(view, pair));
    }

    private static Optional<Finding> holding(View view, Pair pair) {
        if (view.sameness().areOne(pair.first(), pair.second())) {
            return Optional.of(Finding.ONE);
        }
        return view.sameness().areTwo(pair.first(), pair.second())
                ? Optional.of(Finding.TWO)
                : Optional.empty();
    }

    /** An address that tells of the pair too. */
    static String after(String address, Pair pair) {
        return with(address, pair.first() + "." + pair.second());
    }

    /** An address that tells of the pair that this page tells of. */
    static String kept(String address, Form form) {
        return parse(form.value("before")).map(pair -> after(address, pair)).orElse(address);
    }

    private static String with(String address, String before) {
        return address + (address.contains("?") ? "&" : "?") + "before=" + before;
    }

    private static Optional<Pair> parse(String text) {
        String[] both = text.split("\\.", -1);
        try {
            return both.length == 2
                    ? Optional.of(Pair.of(PersonId.parse(both[0]), PersonId.parse(both[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
