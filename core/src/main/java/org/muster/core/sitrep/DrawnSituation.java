package org.muster.core.sitrep;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.campaign.Silence;
import org.muster.core.cell.Cells;
import org.muster.core.demarche.Demarche;
import org.muster.core.enquiry.EnquiryQueue;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.incident.Incident;
import org.muster.core.intake.Queue;
import org.muster.core.movement.Leg;
import org.muster.core.place.Place;
import org.muster.core.place.PlaceStatus;
import org.muster.core.place.Routed;
import org.muster.core.sitrep.Drawn.Alarm;
import org.muster.core.sitrep.Drawn.OfDemarche;
import org.muster.core.sitrep.Drawn.OfIncident;
import org.muster.core.sitrep.Drawn.OfPlace;
import org.muster.core.sitrep.Drawn.OfTripwire;
import org.muster.core.tripwire.Tripwire;

/** What is drawn of what happens around the operation, and what alarms the crisis room. */
final class DrawnSituation {
    private final OperationId operation;
    private final Instant since;
    private final View then;
    private final View now;

    DrawnSituation(OperationId operation, Instant since, View then, View now) {
        this.operation = operation;
        this.since = since;
        this.then = then;
        this.now = now;
    }

    List<OfIncident> incidents() {
        Stamp end = Stamp.endOf(since);
        return Incident.listAll(now).stream()
                .map(one ->
                        new OfIncident(
                                one,
                                !then.knows(one.id()),
                                (int)
                                        one.reports().stream()
                                                .filter(report ->
                                                        report.recorded().stamp().compareTo(end)
                                                                > 0)
                                                .count()))
                .filter(one -> one.incident().isOpen() || one.told() > 0 || wasOpen(one.incident()))
                .toList();
    }

    private boolean wasOpen(Incident incident) {
        return Incident.find(then, incident.id()).filter(Incident::isOpen).isPresent();
    }

    List<OfDemarche> demarches() {
        return Demarche.listAll(now).stream()
                .filter(one -> one.isAwaited() || one.answers().size() > answersBefore(one))
                .map(one -> new OfDemarche(one, !then.knows(one.id()), one.isOverdue(now.moment())))
                .toList();
    }

    private int answersBefore(Demarche demarche) {
        return Demarche.find(then, demarche.id()).map(one -> one.answers().size()).orElse(0);
    }

    List<OfPlace> places() {
        Map<String, PlaceStatus> before = new HashMap<>();
        Place.listAll(then, operation)
                .forEach(place -> before.put(Place.key(place.name()), place.status()));
        return Place.listAll(now, operation).stream()
                .map(place ->
                        new OfPlace(
                                place, Optional.ofNullable(before.get(Place.key(place.name())))))
                .filter(one -> one.before().filter(one.place().status()::equals).isEmpty())
                .toList();
    }

    List<OfTripwire> tripwires() {
        return Tripwire.listAll(now).stream()
                .map(one ->
                        new OfTripwire(
                                one,
                                one.firings().stream()
                                        .filter(firing -> firing.known().isAfter(since))
                                        .toList()))
                .filter(one -> one.tripwire().asks() || !one.reached().isEmpty())
                .toList();
    }

    List<Alarm> alarms(int conflicts) {
        return Stream.of(
                        alarm(SitrepAlarm.GRAVE_INCIDENTS, Incident.listAlarming(now).size()),
                        alarm(SitrepAlarm.PEOPLE_TO_SHUT_PLACES, routedToShut()),
                        alarm(SitrepAlarm.UNDECIDED_TRIPWIRES, Tripwire.listAsking(now).size()),
                        alarm(SitrepAlarm.OVERDUE_DEMARCHES, Demarche.listOverdue(now).size()),
                        alarm(SitrepAlarm.OVERDUE_CLEARANCES, overdueClearances()),
                        alarm(SitrepAlarm.LATE_MESSAGES, Queue.of(now, operation).late()),
                        alarm(SitrepAlarm.LATE_ENQUIRIES, EnquiryQueue.of(now, operation).late()),
                        alarm(
                                SitrepAlarm.PEOPLE_WITHOUT_WORD,
                                Silence.of(now, operation).persons()),
                        alarm(SitrepAlarm.OPEN_CONFLICTS, conflicts),
                        alarm(SitrepAlarm.VACANT_CELLS, Cells.of(now).vacant()))
                .filter(alarm -> alarm.count() > 0)
                .toList();
    }

    private long overdueClearances() {
        return Leg.listAll(now).stream()
                .mapToLong(leg -> leg.listOverdue(now.moment()).size())
                .sum();
    }

    private static Alarm alarm(SitrepAlarm what, long count) {
        return new Alarm(what, count);
    }

    private long routedToShut() {
        return Place.listAll(now, operation).stream()
                .filter(place -> place.status().isShut())
                .mapToLong(place -> Routed.of(now, place.name()).persons().size())
                .sum();
    }
}
