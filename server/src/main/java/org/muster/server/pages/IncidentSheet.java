package org.muster.server.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.incident.Incident;
import org.muster.core.place.PlaceFact.PlaceSet;

/**
 * One incident, with the reports of all that are the same thing.
 *
 * @param reports the latest first
 * @param effects what became of places because of it, the latest first
 * @param others with which it may be one
 * @param places for fields of a place
 */
public record IncidentSheet(
        Incident incident,
        List<Incident.Report> reports,
        List<PlaceSet> effects,
        List<Incident> others,
        List<String> places,
        List<FactLine> history) {
    private static final int MOST_OTHERS = 50;

    public IncidentSheet {
        reports = List.copyOf(reports);
        effects = List.copyOf(effects);
        others = List.copyOf(others);
        places = List.copyOf(places);
        history = List.copyOf(history);
    }

    static IncidentSheet of(Visit visit, Incident incident) {
        View view = visit.view();
        List<Recorded> facts =
                Stream.concat(Stream.of(incident.id()), incident.parts().stream())
                        .flatMap(id -> view.history(id).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Recorded::stamp).reversed())
                        .toList();
        return new IncidentSheet(
                incident,
                incident.reports().reversed(),
                facts.stream()
                        .map(Recorded::fact)
                        .filter(PlaceSet.class::isInstance)
                        .map(PlaceSet.class::cast)
                        .toList(),
                Incident.listAll(view).stream()
                        .filter(one -> !one.id().equals(incident.id()))
                        .limit(MOST_OTHERS)
                        .toList(),
                PlacesSheet.names(view, visit.frame().operation().id()),
                new FactWords(view, visit.frame()).lines(facts));
    }
}
