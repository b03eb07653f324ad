package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.place.Place;
import org.muster.core.post.Help;
import org.muster.core.post.Post;
import org.muster.server.access.AccessRules;

/**
 * One post.
 *
 * @param place where it is, if somebody said what that place is
 * @param helps what holds now of what was said of its help
 * @param places names that help with typing
 */
public record PostSheet(
        Post post,
        Optional<Place> place,
        List<Help> helps,
        List<String> places,
        StaffSheet staff,
        List<FactLine> history) {
    private static final int SHOWN_FACTS = 60;

    public PostSheet {
        helps = List.copyOf(helps);
        places = List.copyOf(places);
        history = List.copyOf(history);
    }

    static PostSheet of(Visit visit, Post post, List<PersonId> found) {
        Frame frame = visit.frame();
        return new PostSheet(
                post,
                post.plan().place().isEmpty()
                        ? Optional.empty()
                        : Place.find(visit.view(), frame.operation().id(), post.plan().place()),
                post.help().stream().filter(one -> one.isGiven(visit.view().moment())).toList(),
                PlacesSheet.names(visit.view(), frame.operation().id()),
                StaffSheet.of(visit, post.id(), found),
                history(visit, post));
    }

    /** Without what the reader may not know: how many staff it counts. */
    private static List<FactLine> history(Visit visit, Post post) {
        return new FactWords(visit.view(), visit.frame())
                .lines(
                        visit.view().history(post.id()).listAll().reversed().stream()
                                .filter(recorded ->
                                        AccessRules.mayRead(
                                                visit.frame().reader().roles(), recorded.fact()))
                                .limit(SHOWN_FACTS)
                                .toList());
    }
}
