package org.muster.core.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;

/**
 * The legs that say they have one person, each with the fact that put the person on its list. Gates
 * that were apart can leave more than one; then the leg that is furthest on its way is believed,
 * and the page of conflicts shows both.
 */
final class LegClaims {

    private static final Comparator<Leg> FURTHEST =
            Comparator.comparing((Leg leg) -> !isBehind(leg))
                    .thenComparing(LegClaims::progress)
                    .thenComparing(leg -> leg.plan().leads() == Leads.OUT);

    private final Accounts accounts;
    private final PersonId person;
    private final SequencedMap<LegId, Recorded> scans = new LinkedHashMap<>();

    LegClaims(Accounts accounts, PersonId person) {
        this.accounts = accounts;
        this.person = person;
    }

    Optional<Leg> findLeg(LegId leg) {
        return accounts.findLeg(leg);
    }

    boolean isEmpty() {
        return scans.isEmpty();
    }

    void put(LegId leg, Recorded scan) {
        scans.remove(leg);
        scans.putLast(leg, scan);
    }

    void putIfAbsent(LegId leg, Recorded scan) {
        scans.putIfAbsent(leg, scan);
    }

    /** Returns whether the leg had claimed the person. */
    boolean remove(LegId leg) {
        return scans.remove(leg) != null;
    }

    void clear() {
        scans.clear();
    }

    /** Whether the manifest was sealed before, so that a scan at the gate comes too late. */
    boolean isSealedBefore(LegId leg, Recorded scan) {
        return accounts.findLeg(leg)
                .flatMap(Leg::manifest)
                .filter(closed -> closed.stamp().compareTo(scan.stamp()) < 0)
                .isPresent();
    }

    /** Whether this is the closing that counts, the first. */
    boolean isSealOf(LegId leg, Recorded closing) {
        return accounts.findLeg(leg).flatMap(Leg::manifest).filter(closing::equals).isPresent();
    }

    /** Whether a leg had the person at the time of a fact: nothing from the ground counts then. */
    boolean holdAt(Recorded fact) {
        return scans.keySet().stream()
                .flatMap(id -> accounts.findLeg(id).stream())
                .anyMatch(leg -> holdsAt(leg, fact));
    }

    private boolean holdsAt(Leg leg, Recorded fact) {
        return switch (leg.state()) {
            case LegState.Cancelled cancelled -> AsItHappened.isBefore(fact, cancelled.evidence());
            case LegState.Arrived arrived when leg.plan().leads() == Leads.INSIDE ->
                    AsItHappened.isBefore(fact, arrived.evidence());
            default ->
                    Accounts.carries(leg, person)
                            || leg.manifest()
                                    .filter(closed -> AsItHappened.isBefore(fact, closed))
                                    .isPresent();
        };
    }

    /** The account that the legs give: by the leg that carries the person, else at the gate. */
    Optional<Account> toAccount() {
        return carrier().or(this::leftAtGate);
    }

    private Optional<Account> carrier() {
        return scans.sequencedEntrySet().reversed().stream()
                .flatMap(entry ->
                        accounts
                                .findLeg(entry.getKey())
                                .filter(leg -> Accounts.carries(leg, person))
                                .map(leg -> Map.entry(leg, entry.getValue()))
                                .stream())
                // the latest claim comes first, and wins where two legs are equally far
                .reduce((best, next) ->
                        FURTHEST.compare(next.getKey(), best.getKey()) > 0 ? next : best)
                .map(found -> aboard(found.getKey(), found.getValue()));
    }

    /**
     * Whoever was scanned aboard a leg that was cancelled, or whose manifest closed without them,
     * still stands at the control centre.
     */
    private Optional<Account> leftAtGate() {
        return Optional.ofNullable(scans.lastEntry())
                .map(last ->
                        new Account(
                                person,
                                AccountState.AT_CONTROL_CENTRE,
                                evidenceOfStaying(last.getKey(), last.getValue()),
                                Optional.empty()));
    }

    private List<Recorded> evidenceOfStaying(LegId id, Recorded scan) {
        List<Recorded> evidence = new ArrayList<>(List.of(scan));
        accounts.findLeg(id)
                .flatMap(leg ->
                        leg.state() instanceof LegState.Cancelled cancelled
                                ? Optional.of(cancelled.evidence())
                                : leg.manifest())
                .ifPresent(evidence::add);
        return inOrder(evidence);
    }

    private Account aboard(Leg leg, Recorded scan) {
        List<Recorded> evidence = new ArrayList<>(List.of(scan));
        leg.manifest().ifPresent(evidence::add);
        AccountState state =
                switch (leg.state()) {
                    case LegState.Departed departed -> {
                        evidence.add(departed.evidence());
                        yield AccountState.UNDER_WAY;
                    }
                    case LegState.Arrived arrived -> {
                        evidence.add(arrived.evidence());
                        yield leg.plan().leads() == Leads.OUT
                                ? AccountState.ARRIVED
                                : AccountState.ON_THE_WAY;
                    }
                    default -> AccountState.MANIFESTED;
                };
        return new Account(person, state, inOrder(evidence), Optional.of(leg.id()));
    }

    private static List<Recorded> inOrder(List<Recorded> evidence) {
        return evidence.stream()
                .distinct()
                .sorted(Comparator.comparing(Recorded::stamp).thenComparing(Recorded::id))
                .toList();
    }

    /** A leg that only led to another place inside the country lies behind whoever it brought. */
    private static boolean isBehind(Leg leg) {
        return leg.plan().leads() == Leads.INSIDE && leg.state() instanceof LegState.Arrived;
    }

    private static int progress(Leg leg) {
        return switch (leg.state()) {
            case LegState.Cancelled c -> 0;
            case LegState.Planned p -> 1;
            case LegState.Boarding b -> 1;
            case LegState.DoorsShut d -> 2;
            case LegState.Departed d -> 3;
            case LegState.Arrived a -> 4;
        };
    }
}
