package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.PersonId;

/** Known persons who may be the one being entered, the likeliest first. */
public record AlikeSheet(List<Row> rows) {
    public AlikeSheet {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param percent how likely it is that they are one
     */
    public record Row(PersonId person, String name, String born, int percent) {}
}
