package org.muster.server.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.muster.core.fact.PersonId;
import org.muster.core.movement.Leg;
import org.muster.formats.bcbp.BoardingPass;
import org.muster.formats.bcbp.PassLeg;
import org.muster.server.carrier.CarrierPass;

/**
 * A carrier's boarding pass in the field of a gate: whose it may be, and whether it is for the leg
 * that boards there. Our own passes name their person; others are looked for by name.
 */
final class BoardingScan {
    private final Visit visit;
    private final BoardingPass pass;
    private final List<Leg> openLegs;
    private final Optional<Leg> here;
    private final LocalDate today;
    private final ZoneId zone;

    BoardingScan(Visit visit, BoardingPass pass, List<Leg> openLegs) {
        GateForm form = GateForm.of(visit);
        this.visit = visit;
        this.pass = pass;
        this.openLegs = openLegs;
        this.here = form.findLeg();
        this.today = form.today();
        this.zone = visit.frame().moment().zone();
    }

    /** Persons it may belong to, the one alone where the pass was made here. */
    record Holders(List<PersonId> persons, PassSeen seen, String name) {}

    /** Whom it leads to, without a word of it. */
    static List<PersonId> listHolders(Visit visit, Searching searching, BoardingPass pass) {
        return new BoardingScan(visit, pass, List.of()).listHolders(searching);
    }

    Holders find(Searching searching) {
        boolean own = CarrierPass.findHolder(visit.view(), pass).isPresent();
        return new Holders(listHolders(searching), seen(own), name());
    }

    private List<PersonId> listHolders(Searching searching) {
        return CarrierPass.findHolder(visit.view(), pass)
                .map(List::of)
                .orElseGet(() -> name().isEmpty() ? List.of() : searching.find(visit, name()));
    }

    private String name() {
        return pass.name().replace('/', ' ').strip();
    }

    private PassSeen seen(boolean own) {
        PassLeg flight = flight();
        boolean fits = here.map(leg -> isFor(leg, flight)).orElseGet(() -> isForToday(flight));
        return new PassSeen(
                word(
                        "gate.boarding.read",
                        pass.name(),
                        number(flight),
                        flight.from() + "–" + flight.to(),
                        day(flight),
                        shown(flight.seat()),
                        shown(flight.sequence()),
                        shown(flight.booking())),
                leg(flight, fits),
                !fits,
                word(own ? "gate.boarding.own" : "gate.boarding.foreign"));
    }

    /** Of several flights on one pass the one that boards here, else today's, else the first. */
    private PassLeg flight() {
        Predicate<PassLeg> boards = one -> here.filter(leg -> isFor(leg, one)).isPresent();
        return Stream.of(boards, this::isForToday)
                .flatMap(wanted -> pass.legs().stream().filter(wanted).limit(1))
                .findFirst()
                .orElse(pass.legs().getFirst());
    }

    private String leg(PassLeg flight, boolean fits) {
        Optional<Leg> meant = here.filter(leg -> isFor(leg, flight)).or(() -> findLeg(flight));
        Optional<LocalDate> date = flight.findDate(today);
        if (fits || here.isEmpty() && meant.isPresent() && date.isEmpty()) {
            return meant.map(leg -> word("gate.boarding.leg", leg.plan().label()))
                    .orElseGet(() -> word("gate.boarding.noLeg", number(flight), day(flight)));
        }
        if (here.isEmpty()) {
            return word("gate.boarding.notToday", day(flight), day(today));
        }
        String label = here.get().plan().label();
        if (meant.isPresent()) {
            return word("gate.boarding.otherLeg", meant.get().plan().label(), day(flight), label);
        }
        LocalDate leaves = departs(here.get());
        return date.isPresent() && !date.get().equals(leaves)
                ? word("gate.boarding.otherDay", day(flight), label, day(leaves))
                : word("gate.boarding.otherFlight", number(flight), label);
    }

    private Optional<Leg> findLeg(PassLeg flight) {
        return openLegs.stream()
                .filter(leg -> isFor(leg, flight))
                .findFirst()
                .or(() ->
                        Leg.listAll(visit.view()).stream()
                                .filter(leg -> isFor(leg, flight))
                                .findFirst());
    }

    private boolean isForToday(PassLeg flight) {
        return flight.findDate(today).filter(today::equals).isPresent();
    }

    /** A leg is known by its day and by what of number and places is said on both sides. */
    private boolean isFor(Leg leg, PassLeg flight) {
        LocalDate leaves = departs(leg);
        return flight.findDate(leaves).filter(leaves::equals).isPresent()
                && CarrierPass.fits(leg, flight);
    }

    private LocalDate departs(Leg leg) {
        return LocalDate.ofInstant(leg.plan().departs(), zone);
    }

    private String day(PassLeg flight) {
        return flight.findDate(today).map(this::day).orElseGet(() -> word("gate.boarding.noDay"));
    }

    private String day(LocalDate date) {
        return visit.frame().day(date.atStartOfDay(zone).toInstant());
    }

    private static String number(PassLeg flight) {
        return (flight.carrier() + " " + flight.flight()).strip();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private String word(String key, Object... values) {
        return visit.frame().word(key, values);
    }
}
