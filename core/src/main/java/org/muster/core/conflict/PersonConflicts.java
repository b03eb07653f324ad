package org.muster.core.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.core.account.Accounts;
import org.muster.core.arrival.ArrivalFact;
import org.muster.core.arrival.ArrivalFact.ArrivalScanned;
import org.muster.core.fact.FactId;
import org.muster.core.fact.History;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.LeftGate;
import org.muster.core.gate.GateFact.OffLoaded;
import org.muster.core.gate.GateFact.PutOnStandby;
import org.muster.core.manifest.ManifestFact;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.ManifestFact.ManifestCorrected;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.station.StationFact;

/** Conflicts about one person: told by their history and by the legs that it names. */
public final class PersonConflicts {
    private final View view;
    private final Accounts accounts;
    private final PersonId person;
    private final Explained explained = new Explained();
    private final Set<LegId> named = new LinkedHashSet<>();
    private final Map<LegId, Recorded> scans = new LinkedHashMap<>();
    private final Map<LegId, Recorded> arrivals = new LinkedHashMap<>();
    private @Nullable Recorded seenAtGate;

    private PersonConflicts(View view, Accounts accounts, PersonId person) {
        this.view = view;
        this.accounts = accounts;
        this.person = person;
    }

    public static List<Conflict> listOf(View view, Accounts accounts, PersonId reference) {
        PersonId person = view.one(reference);
        History history = view.history(person);
        if (!isMet(history)) {
            return List.of();
        }
        PersonConflicts found = new PersonConflicts(view, accounts, person);
        history.forEach(found::take);
        return found.list(history);
    }

    /** Whether a gate or a leg has met the person; of most of a million, none ever does. */
    static boolean isMet(History history) {
        for (Recorded recorded : history) {
            switch (recorded.fact()) {
                case GateFact gate -> {
                    return true;
                }
                case ManifestFact manifest -> {
                    return true;
                }
                case ArrivalFact arrival -> {
                    return true;
                }
                case StationFact station -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private void take(Recorded recorded) {
        explained.take(recorded);
        switch (recorded.fact()) {
            case Boarded boarded -> {
                named.add(boarded.leg());
                scans.put(boarded.leg(), recorded);
                see(recorded);
            }
            case OffLoaded off -> scans.remove(off.leg());
            case ManifestClosed closed -> named.add(closed.leg());
            case ManifestCorrected corrected -> {
                named.add(corrected.leg());
                scans.remove(corrected.leg());
            }
            case ArrivalScanned arrived -> arrivals.putIfAbsent(arrived.leg(), recorded);
            case ArrivedAtGate arrived -> see(recorded);
            case LeftGate left -> see(recorded);
            case Banded banded -> see(recorded);
            case PutOnStandby put -> see(recorded);
            default -> {}
        }
    }

    private void see(Recorded recorded) {
        seenAtGate = recorded;
    }

    private List<Conflict> list(History history) {
        List<Conflict> conflicts = new ArrayList<>();
        List<Leg> legs = named.stream().flatMap(id -> accounts.findLeg(id).stream()).toList();
        addOnTwoLegs(conflicts, legs);
        for (Leg leg : legs) {
            addNotOnManifest(conflicts, leg);
            addOneTwice(conflicts, leg);
            addNotArrived(conflicts, leg);
        }
        arrivals.forEach((leg, scan) -> addArrivedUnseen(conflicts, leg, scan));
        List<FactId> births = Births.listContradicting(history);
        if (!births.isEmpty()) {
            conflicts.add(new Conflict.BirthsDiffer(person, births));
        }
        conflicts.removeIf(conflict ->
                conflict.kind().canBeExplained()
                        && explained.covers(conflict.kind(), conflict.facts()));
        return conflicts;
    }

    /**
     * The legs that have this person now, if more than one does. Inside legs that have arrived are
     * behind the person; all others claim to have them.
     */
    private void addOnTwoLegs(List<Conflict> conflicts, List<Leg> legs) {
        List<LegId> having =
                legs.stream()
                        .filter(leg -> leg.aboard().containsKey(person) && !leg.isOver())
                        .sorted(Leg.ORDER)
                        .map(Leg::id)
                        .toList();
        if (having.size() > 1) {
            conflicts.add(new Conflict.OnTwoLegs(person, having));
        }
    }

    /** Whoever was seen at the gate again after the scan was plainly not carried off unseen. */
    private void addNotOnManifest(List<Conflict> conflicts, Leg leg) {
        Recorded scan = scans.get(leg.id());
        if (scan != null
                && scan.equals(seenAtGate)
                && leg.manifest().isPresent()
                && !(leg.state() instanceof LegState.Cancelled)
                && !leg.aboard().containsKey(person)) {
            conflicts.add(
                    new Conflict.NotOnManifest(
                            person,
                            leg.id(),
                            List.of(scan.id(), leg.manifest().orElseThrow().id())));
        }
    }

    private void addOneTwice(List<Conflict> conflicts, Leg leg) {
        List<PersonId> references = view.sameness().references(person);
        if (references.size() < 2 || leg.isOver() || !leg.aboard().containsKey(person)) {
            return;
        }
        Map<PersonId, Recorded> own = new LinkedHashMap<>();
        for (PersonId reference : references) {
            for (Recorded recorded : view.recorded(reference)) {
                switch (recorded.fact()) {
                    case Boarded boarded when boarded.leg().equals(leg.id()) ->
                            own.put(reference, recorded);
                    case OffLoaded off when off.leg().equals(leg.id()) -> own.remove(reference);
                    default -> {}
                }
            }
        }
        if (own.size() > 1) {
            conflicts.add(
                    new Conflict.OneTwiceAboard(
                            person,
                            leg.id(),
                            List.copyOf(own.keySet()),
                            own.values().stream().map(Recorded::id).toList()));
        }
    }

    private void addNotArrived(List<Conflict> conflicts, Leg leg) {
        Leg.Aboard aboard = leg.aboard().get(person);
        if (aboard == null
                || arrivals.containsKey(leg.id())
                || leg.state() instanceof LegState.Cancelled) {
            return;
        }
        leg.arrivalsEnded()
                .ifPresent(end ->
                        conflicts.add(
                                new Conflict.NotArrived(
                                        person,
                                        leg.id(),
                                        List.of(aboard.evidence().id(), end.id()))));
    }

    /** Before the doors are shut, and before this is known, a list may still get its name. */
    private void addArrivedUnseen(List<Conflict> conflicts, LegId id, Recorded scan) {
        accounts.findLeg(id)
                .filter(leg -> leg.manifest().isPresent() && !leg.aboard().containsKey(person))
                .ifPresent(leg ->
                        conflicts.add(new Conflict.ArrivedUnseen(person, id, List.of(scan.id()))));
    }
}
