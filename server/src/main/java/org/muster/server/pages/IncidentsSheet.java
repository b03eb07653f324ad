package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.incident.Incident;

/**
 * Incidents: those that go on, or all.
 *
 * @param inAll how many there are of those shown
 * @param places for the form's field of a place
 */
public record IncidentsSheet(
        Shown shown, List<Incident> incidents, int inAll, List<String> places) {
    private static final int MOST = 200;

    /** Which incidents are listed. */
    public enum Shown {
        OPEN,
        ALL
    }

    public IncidentsSheet {
        incidents = List.copyOf(incidents);
        places = List.copyOf(places);
    }

    static IncidentsSheet of(View view, OperationId operation, Shown shown) {
        List<Incident> all =
                Incident.listAll(view).stream()
                        .filter(one -> shown == Shown.ALL || one.isOpen())
                        .toList();
        return new IncidentsSheet(
                shown,
                all.stream().limit(MOST).toList(),
                all.size(),
                PlacesSheet.names(view, operation));
    }
}
