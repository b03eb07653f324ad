package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.clearance.ClearanceFact;
import org.muster.core.custody.Custody;
import org.muster.core.custody.CustodyFact;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.manifest.ManifestFact.ManifestChosen;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.ManifestFact.ManifestCorrected;
import org.muster.core.manifest.Seal;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Load;
import org.muster.core.movement.Seating;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.request.Promised;
import org.muster.server.carrier.CarrierPass;

/** One leg: its plan, how full it is by each authority, its next step, its manifest. */
public record LegSheet(
        Leg leg,
        String stateKey,
        Next next,
        boolean canCancel,
        Promised promised,
        List<Limit> limits,
        Optional<Seal> seal,
        List<Row> rows,
        List<RoomSheet.Named> standby,
        CustodyView custody,
        List<FactLine> corrections,
        List<FactLine> history,
        List<FactLine> clearances) {

    /** Somebody may want a carrier's boarding pass: they have a place, and it has not left. */
    public boolean passes() {
        return (open() || leg.state() instanceof LegState.DoorsShut)
                && CarrierPass.isForAnybody(leg, promised);
    }

    /** People can still be promised a seat on it, or put on it. */
    public boolean open() {
        return leg.state() instanceof LegState.Open;
    }

    /** Whether people are aboard whom it takes out of the country, so that costs are signed for. */
    public boolean leadsOut() {
        return leg.plan().leads() == Leads.OUT && !rows.isEmpty();
    }

    /** The step that follows on the leg's present state. */
    public enum Next {
        OPEN_BOARDING,
        SHUT_DOORS,
        DEPART,
        ARRIVE,
        NONE
    }

    /** A capacity by who sets it, and how much of it is taken; an unknown limit does not limit. */
    public record Limit(String key, OptionalInt allowed, int taken, String authority) {
        /** How full, in tenths of a percent of the limit; 0 when there is none. */
        public int share() {
            return allowed.isEmpty() || allowed.getAsInt() == 0
                    ? 0
                    : Math.min(100, 100 * taken / allowed.getAsInt());
        }
    }

    /**
     * Who holds the leg, for this node: what can be done here follows from it.
     *
     * @param node where this page is
     * @param claimants nodes that say they hold it too
     */
    public record CustodyView(
            String node,
            String holder,
            String offeredTo,
            List<String> claimants,
            int provisional,
            List<FactLine> history) {

        static CustodyView of(Leg leg, String node, List<FactLine> history) {
            Custody custody = leg.custody();
            return new CustodyView(
                    node,
                    custody.holder().toString(),
                    custody.offer().map(offer -> offer.to().toString()).orElse(""),
                    custody.claims().stream()
                            .map(claim -> Custody.claimant(claim).toString())
                            .toList(),
                    leg.provisional(),
                    history);
        }

        public boolean here() {
            return node.equals(holder);
        }

        /** Whether doors may be shut here, and the manifest corrected. */
        public boolean mayClose() {
            return here() && offeredTo.isEmpty();
        }

        public boolean offeredHere() {
            return node.equals(offeredTo);
        }
    }

    /**
     * One soul of the manifest; provisional as long as only another node than the holder says so.
     */
    public record Row(
            int line,
            PersonId person,
            String name,
            String band,
            String nationality,
            boolean verified,
            Seating seating,
            String scan,
            boolean provisional) {}

    static LegSheet of(View view, Leg leg, NodeId node, Frame frame) {
        FactWords words = new FactWords(view, frame);
        var history = view.history(leg.id());
        return new LegSheet(
                leg,
                TimeLine.stateKey(leg.state()),
                next(leg.state()),
                leg.state() instanceof LegState.Open || leg.state() instanceof LegState.DoorsShut,
                Promised.of(view, leg),
                limits(leg.plan().capacities(), leg.load()),
                leg.manifest()
                        .map(recorded -> recorded.fact())
                        .filter(ManifestClosed.class::isInstance)
                        .map(fact -> ((ManifestClosed) fact).seal()),
                rows(view, leg),
                leg.standby().stream()
                        .map(person -> new RoomSheet.Named(person, Names.of(view, person)))
                        .toList(),
                CustodyView.of(
                        leg,
                        node.toString(),
                        words.lines(
                                history.stream()
                                        .filter(fact -> fact.fact() instanceof CustodyFact)
                                        .toList())),
                words.lines(
                        history.stream()
                                .filter(fact -> fact.fact() instanceof ManifestCorrected)
                                .toList()),
                words.lines(
                        history.stream()
                                .filter(fact ->
                                        fact.fact() instanceof org.muster.core.movement.MovementFact
                                                || fact.fact() instanceof ManifestClosed
                                                || fact.fact() instanceof ManifestChosen)
                                .toList()),
                words.lines(
                        history.stream()
                                .filter(fact -> fact.fact() instanceof ClearanceFact)
                                .toList()));
    }

    private static Next next(LegState state) {
        return switch (state) {
            case LegState.Planned p -> Next.OPEN_BOARDING;
            case LegState.Boarding b -> Next.SHUT_DOORS;
            case LegState.DoorsShut d -> Next.DEPART;
            case LegState.Departed d -> Next.ARRIVE;
            case LegState.Arrived a -> Next.NONE;
            case LegState.Cancelled c -> Next.NONE;
        };
    }

    static List<Limit> limits(Capacities capacities, Load load) {
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit("leg.limit.belted", capacities.belted(), load.seats(), ""));
        if (capacities.floor().isPresent()) {
            limits.add(
                    new Limit(
                            "leg.limit.floor",
                            capacities.floor(),
                            load.seats(),
                            capacities.floorAuthority()));
        }
        limits.add(new Limit("leg.limit.rafts", capacities.rafts(), load.souls(), ""));
        limits.add(
                new Limit("leg.limit.stretchers", capacities.stretchers(), load.stretchers(), ""));
        return limits;
    }

    private static List<Row> rows(View view, Leg leg) {
        List<Row> rows = new ArrayList<>();
        for (Leg.Aboard aboard : leg.aboard().values()) {
            Optional<Person> person = Person.find(view, aboard.person());
            rows.add(
                    new Row(
                            rows.size() + 1,
                            aboard.person(),
                            Names.of(view, aboard.person()),
                            Bands.findOf(view, aboard.person()).map(Object::toString).orElse(""),
                            person.flatMap(Person::counted).map(Nationality::code).orElse(""),
                            person.flatMap(Person::verified).isPresent(),
                            aboard.seating(),
                            aboard.evidence().id().toString(),
                            aboard.provisional()));
        }
        return rows;
    }
}
