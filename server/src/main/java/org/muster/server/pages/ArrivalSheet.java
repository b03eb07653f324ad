package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.arrival.ArrivalFact.PartnerCounted;
import org.muster.core.arrival.Arrivals;
import org.muster.core.arrival.PartnerReport;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.manifest.Seal;
import org.muster.core.movement.Leg;
import org.muster.formats.mrz.Correction;

/**
 * The other end of a leg: who was scanned, who is missing or was not expected, who countersigned.
 */
public record ArrivalSheet(
        Leg leg,
        String place,
        boolean ended,
        int scanned,
        List<Person> missing,
        List<Person> unexpected,
        List<Partner> partners,
        List<PartnerReport> reports,
        Optional<Seal> seal,
        Optional<Last> last,
        List<PeopleSheet.Row> candidates,
        List<Correction> corrections,
        List<FactLine> history) {

    /** One person of the report. */
    public record Person(PersonId id, String name, String band) {}

    /** A partner's count beside ours. */
    public record Partner(PartnerCounted count, boolean agrees, boolean sealFits) {}

    /** Who was scanned last, and whether they are on the leg's list. */
    public record Last(Person person, boolean expected) {}

    static ArrivalSheet of(
            Visit visit, Leg leg, Optional<PersonId> last, List<PeopleSheet.Row> candidates) {
        View view = visit.view();
        Arrivals arrivals = Arrivals.of(view, leg.id());
        List<Recorded> said = new ArrayList<>(arrivals.partners());
        leg.arrivalsEnded().ifPresent(said::add);
        return new ArrivalSheet(
                leg,
                visit.form().value("place").isEmpty()
                        ? leg.plan().to()
                        : visit.form().value("place"),
                leg.arrivalsEnded().isPresent(),
                arrivals.scanned().size(),
                list(view, arrivals.missing(leg)),
                list(view, arrivals.unexpected(leg)),
                arrivals.partners().stream().map(one -> partner(leg, one)).toList(),
                PartnerReport.listAll(view, leg),
                PartnerListSheet.findSeal(leg),
                last.filter(arrivals.scanned()::containsKey)
                        .map(id -> new Last(person(view, id), leg.aboard().containsKey(id))),
                candidates,
                GateForm.of(visit).papers().corrections(),
                new FactWords(view, visit.frame()).lines(said));
    }

    private static Partner partner(Leg leg, Recorded recorded) {
        PartnerCounted count = (PartnerCounted) recorded.fact();
        boolean fits =
                PartnerListSheet.findSeal(leg)
                        .filter(seal -> seal.hex().startsWith(count.seal()))
                        .isPresent();
        return new Partner(count, Arrivals.agrees(leg, count), fits);
    }

    private static List<Person> list(View view, List<PersonId> persons) {
        return persons.stream().map(id -> person(view, id)).toList();
    }

    private static Person person(View view, PersonId id) {
        return new Person(
                id, Names.of(view, id), Bands.findOf(view, id).map(Object::toString).orElse(""));
    }
}
