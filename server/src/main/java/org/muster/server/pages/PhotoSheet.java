package org.muster.server.pages;

import org.muster.core.fact.PersonId;
import org.muster.core.register.Photos;

/**
 * Somebody whose photo is being taken.
 *
 * @param from the station it is taken at, {@code gate} for a gate without stations, or empty
 */
public record PhotoSheet(
        PersonId person, String name, boolean has, String from, String gate, String leg) {

    static PhotoSheet of(Visit visit, PersonId person) {
        return new PhotoSheet(
                person,
                Names.of(visit.view(), person),
                Photos.find(visit.view(), person).isPresent(),
                visit.form().value("from"),
                visit.form().value("gate"),
                visit.form().value("leg"));
    }
}
