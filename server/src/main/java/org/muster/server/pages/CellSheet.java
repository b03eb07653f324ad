package org.muster.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muster.core.cell.Cell;
import org.muster.core.register.Presence;

/**
 * One cell: its wardens, its people, and whom one could put into it.
 *
 * @param found by what was typed into the search
 * @param places by what lists say; empty unless asked for
 * @param latestReview until when it may be looked at again at the latest
 */
public record CellSheet(
        Cell cell,
        boolean reviewLate,
        LocalDate latestReview,
        List<CellMember> members,
        String typed,
        List<CellMember> found,
        Optional<CellPlaces> places,
        List<String> accounts,
        List<FactLine> history) {
    static final int SHOWN = 200;

    /** People who come and go have histories of their own. */
    static final int SHOWN_FACTS = 40;

    public CellSheet {
        members = List.copyOf(members);
        found = List.copyOf(found);
    }

    /** Those who are shown; a cell of thousands is narrowed on the page of people. */
    public List<CellMember> shown() {
        return members.stream().limit(SHOWN).toList();
    }

    /** In the country, as far as is known. */
    public long here() {
        return members.stream()
                .filter(one ->
                        one.presence().filter(told -> told.presence() == Presence.HERE).isPresent())
                .count();
    }
}
