package org.muster.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.arrival.ArrivalCommand.ComparePartnerList;
import org.muster.core.arrival.ArrivalCommand.CountByPartner;
import org.muster.core.arrival.ArrivalCommand.DecidePartnerRow;
import org.muster.core.arrival.ArrivalCommand.EndArrivals;
import org.muster.core.arrival.ArrivalCommand.PartnerRow;
import org.muster.core.arrival.ArrivalCommand.ScanArrivals;
import org.muster.core.arrival.PartnerList;
import org.muster.core.arrival.PartnerMatch;
import org.muster.core.arrival.PartnerReport;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictCommand.ExplainForLeg;
import org.muster.core.conflict.ConflictCommand.ExplainForPerson;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.fact.Command;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.listing.Listing;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.register.Details;
import org.muster.core.register.PersonName;

/** Commands at the other end of legs, and explanations of what does not fit. */
final class ConflictDraws extends Draw {

    ConflictDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::scan,
                this::end,
                this::count,
                this::partnersList,
                this::explain,
                this::explain);
    }

    private Command scan() {
        Leg leg = any(sight.legs(), one -> one.manifest().isPresent() && !one.aboard().isEmpty());
        if (leg == null) {
            return new ScanArrivals(leg(one -> true), List.of(anybody()), "Paris");
        }
        PersonId person =
                random.nextInt(6) == 0 ? anybody() : any(List.copyOf(leg.aboard().keySet()));
        return new ScanArrivals(leg.id(), List.of(person), "Paris");
    }

    private Command end() {
        return new EndArrivals(leg(leg -> leg.state() instanceof LegState.Arrived), "Paris");
    }

    private Command count() {
        Leg leg = any(sight.legs(), one -> one.manifest().isPresent());
        if (leg == null || random.nextInt(6) == 0) {
            return new CountByPartner(leg(one -> true), "Italy", 3, "12ab", "A. Bianchi");
        }
        Recorded closing = leg.manifest().orElseThrow();
        String seal = ((ManifestClosed) closing.fact()).seal().inShort();
        int off = random.nextInt(2);
        return new CountByPartner(leg.id(), "Italy", leg.aboard().size() + off, seal, "A. Bianchi");
    }

    private Command partnersList() {
        return random.nextInt(3) == 0 ? decide() : compare();
    }

    /** Of two lists, so that they are compared again; some rows are about others, or nobody. */
    private Command compare() {
        Leg leg = any(sight.legs(), one -> one.manifest().isPresent());
        List<PersonId> aboard = leg == null ? List.of() : List.copyOf(leg.aboard().keySet());
        List<PartnerRow> rows = new ArrayList<>();
        for (PersonId person : aboard) {
            Details words = Details.ofName(new PersonName("Rossi", "Row " + rows.size(), ""));
            rows.add(new PartnerRow("", rows.size() + 1, words, match(person)));
        }
        ListId id = new ListId(random.nextInt(1, 3));
        PartnerList list = new PartnerList(id, "Italy", "pax.csv", "00", "00", rows.size(), 0);
        return new ComparePartnerList(leg == null ? leg(one -> true) : leg.id(), list, rows);
    }

    private PartnerMatch match(PersonId person) {
        return switch (random.nextInt(8)) {
            case 0 -> PartnerMatch.NOBODY;
            case 1 -> PartnerMatch.found(anybody());
            case 2 -> PartnerMatch.doubt(List.of(person, anybody()));
            default -> PartnerMatch.found(person);
        };
    }

    private Command decide() {
        Leg leg = any(sight.legs(), one -> !PartnerReport.listAll(sight.view(), one).isEmpty());
        PartnerReport.Line line =
                leg == null
                        ? null
                        : any(
                                PartnerReport.listAll(sight.view(), leg).getFirst().doubts(),
                                doubt -> true);
        Listing at = line == null ? new Listing(new ListId(1), "", 1) : line.row().at();
        Optional<PersonId> person =
                line == null || random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(line.persons().getFirst());
        return new DecidePartnerRow(leg == null ? leg(one -> true) : leg.id(), at, person);
    }

    /** What there is to explain, or what is not. */
    private Command explain() {
        List<Conflict> explainable =
                Conflict.listAll(sight.view()).stream()
                        .filter(conflict -> conflict.kind().canBeExplained())
                        .toList();
        Conflict ofLeg = any(explainable, ConflictDraws::isOfLeg);
        Conflict open = ofLeg == null ? any(explainable, conflict -> true) : ofLeg;
        return switch (open) {
            case null -> new ExplainForPerson(anybody(), any(ConflictKind.values()), note());
            case Conflict.OverCapacity over ->
                    new ExplainForLeg(over.leg(), over.kind(), "children sat on laps");
            case Conflict.PartnerDiffers differs ->
                    new ExplainForLeg(differs.leg(), differs.kind(), "they count no crew");
            case Conflict.NotOnManifest not -> explain(not.person(), not.kind());
            case Conflict.OneTwiceAboard twice -> explain(twice.person(), twice.kind());
            case Conflict.NotArrived not -> explain(not.person(), not.kind());
            case Conflict.ArrivedUnseen seen -> explain(seen.person(), seen.kind());
            case Conflict.BirthsDiffer births -> explain(births.person(), births.kind());
            case Conflict.HouseholdSplit split -> explain(split.persons().getFirst(), split.kind());
            case Conflict.OnTwoLegs two -> explain(two.person(), two.kind());
            case Conflict.BandTwice twice -> explain(twice.persons().getFirst(), twice.kind());
            case Conflict.OneAndTwo one -> explain(one.pair().first(), one.kind());
            case Conflict.SealedTwice twice -> new ExplainForLeg(twice.leg(), twice.kind(), "so");
            case Conflict.CustodyTwice twice -> new ExplainForLeg(twice.leg(), twice.kind(), "so");
            case Conflict.PassTwice twice -> explain(anybody(), twice.kind());
            case Conflict.OtherTextPublished other -> explain(anybody(), other.kind());
        };
    }

    /** There are few of these, and many of persons. */
    private static boolean isOfLeg(Conflict conflict) {
        return conflict.kind() == ConflictKind.OVER_CAPACITY
                || conflict.kind() == ConflictKind.PARTNER_DIFFERS;
    }

    private Command explain(PersonId person, ConflictKind kind) {
        return new ExplainForPerson(person, kind, note());
    }
}
