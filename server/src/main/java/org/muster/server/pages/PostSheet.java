package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
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
        List<FactLine> history) {
    public PostSheet {
        helps = List.copyOf(helps);
        places = List.copyOf(places);
        history = List.copyOf(history);
    }

    static PostSheet of(Visit visit, Post post) {
        Frame frame = visit.frame();
        return new PostSheet(
                post,
                post.plan().place().isEmpty()
                        ? Optional.empty()
                        : Place.find(visit.view(), frame.operation().id(), post.plan().place()),
                post.help().stream().filter(one -> one.isGiven(visit.view().moment())).toList(),
                PlacesSheet.names(visit.view(), frame.operation().id()),
                new FactWords(visit.view(), frame)
                        .lines(
                                visit.view().history(post.id()).listAll().reversed().stream()
                                        .filter(recorded ->
                                                AccessRules.mayRead(
                                                        frame.reader().roles(), recorded.fact()))
                                        .toList()));
    }
}
