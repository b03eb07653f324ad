package org.muster.server.border;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationPlan;
import org.muster.formats.edifact.Envelope;
import org.muster.formats.paxlst.Flight;
import org.muster.formats.paxlst.ListKind;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PaxlstWriter;
import org.muster.formats.paxlst.Reporter;
import org.muster.formats.paxlst.Stop;
import org.muster.formats.paxlst.StopKind;
import org.muster.formats.paxlst.Traveller;
import org.muster.formats.paxlst.Written;

/** The passenger list of a sealed manifest, with its corrections. */
public final class BorderList {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMdd/HHmm", Locale.ROOT);

    private BorderList() {}

    /** Whether the doors are shut: before that nobody knows who is aboard. */
    public static boolean canBeSent(Leg leg) {
        return leg.manifest().isPresent();
    }

    /** The message and all that it cannot say as the manifest has it. */
    public static Written write(
            View view, Leg leg, OperationPlan plan, BorderRequest request, Instant now) {
        return PaxlstWriter.write(of(view, leg, plan, request, now), request.shape());
    }

    /** Everybody on the manifest, in its order; an exercise says that it is a test. */
    static PassengerList of(
            View view, Leg leg, OperationPlan plan, BorderRequest request, Instant now) {
        LocalDateTime departs = local(leg.plan().departs(), plan.zone());
        List<Traveller> travellers = new ArrayList<>(leg.aboard().size());
        leg.aboard()
                .values()
                .forEach(aboard ->
                        travellers.add(BorderTraveller.of(view, aboard.person(), request)));
        LocalDateTime prepared = local(now, plan.zone());
        return new PassengerList(
                new Envelope(
                        new Envelope.Party(request.sender(), "ZZ"),
                        new Envelope.Party(request.receiver(), "ZZ"),
                        Optional.of(prepared),
                        reference(leg.id(), now),
                        "APIS",
                        plan.exercise()),
                request.flight() + "/" + MINUTE.format(departs),
                request.release(),
                ListKind.PASSENGERS,
                "",
                plan.exercise() ? "EXERCISE" : "",
                new Reporter(request.sender(), List.of()),
                List.of(
                        new Flight(
                                request.flight(),
                                request.carrier(),
                                false,
                                List.of(
                                        Stop.leaving(StopKind.LAST_ABROAD, request.from(), departs),
                                        new Stop(
                                                StopKind.FIRST_ARRIVAL,
                                                request.to(),
                                                request.arrives(),
                                                Optional.empty())))),
                travellers,
                List.of());
    }

    /**
     * Fourteen signs, as many as the standard allows (0020): the minute, and the last eight of the
     * leg's own reference. Receivers refuse two interchanges of one sender that share it.
     */
    static String reference(LegId leg, Instant now) {
        long minute = now.getEpochSecond() / 60;
        String letters = leg.toString().replace("-", "");
        return String.format(Locale.ROOT, "%6s", Long.toString(minute, 36))
                        .replace(' ', '0')
                        .toUpperCase(Locale.ROOT)
                + letters.substring(letters.length() - 8);
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
