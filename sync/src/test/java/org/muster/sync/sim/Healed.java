package org.muster.sync.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Balance;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Erases;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.movement.Leg;
import org.muster.core.node.Expected;
import org.muster.core.node.Node;
import org.muster.core.node.NodeKind;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.TriedKeys;
import org.muster.sync.TrialNode;

/**
 * What must be so when all nodes have told each other all: the same facts everywhere, read as far
 * as each may read them, and so the same numbers.
 */
final class Healed {
    private static final FactCodec CODEC = new FactCodec();

    private final OperationId operation;
    private final Happenings happenings;
    private final TrialNode hub;
    private final Map<FactId, Recorded> all;

    Healed(OperationId operation, TrialNode hub, Happenings happenings) throws LedgerUnavailable {
        this.operation = operation;
        this.happenings = happenings;
        this.hub = hub;
        this.all = facts(hub);
    }

    /** The first thing that is not so at a node. */
    Optional<String> findBroken(TrialNode node) throws LedgerUnavailable {
        Map<FactId, Recorded> here = facts(node);
        if (!here.keySet().equals(all.keySet())) {
            return Optional.of("it " + difference(here.keySet()));
        }
        Operation again = new Operation();
        here.values().forEach(again::apply);
        if (!again.equals(node.operation())) {
            return Optional.of(
                    "its memory is not what its ledger holds: " + misremembered(node, again));
        }
        Verification verified = node.ledger().verify((done, total) -> {});
        if (!(verified instanceof Verification.Intact)) {
            return Optional.of("its ledger: " + verified);
        }
        return findMisread(node, here)
                .or(() -> findReadable(here))
                .or(() -> findOtherNumbers(node))
                .or(() -> findKey(node));
    }

    /** Whoever was erased anywhere is read nowhere. */
    private Optional<String> findReadable(Map<FactId, Recorded> here) {
        Set<PersonId> erased = erasedPersons();
        for (Recorded recorded : here.values()) {
            if (recorded.fact() instanceof AboutPerson about && erased.contains(about.person())) {
                if (!recorded.fact().equals(erased(recorded.fact()))) {
                    return Optional.of(about.person() + " is erased, and it reads " + recorded);
                }
                happenings.count(Happening.ERASED_ELSEWHERE);
            }
        }
        return Optional.empty();
    }

    private Optional<String> findKey(TrialNode node) {
        try {
            return node
                    .ledger()
                    .exchange()
                    .listKeys(operation, erasedPersons(), (person, of) -> true)
                    .stream()
                    .findFirst()
                    .map(key -> "it still has the " + key);
        } catch (LedgerUnavailable e) {
            return Optional.of("its keys cannot be read: " + e);
        }
    }

    private Set<PersonId> erasedPersons() {
        Set<PersonId> erased = new HashSet<>();
        for (Recorded recorded : all.values()) {
            if (recorded.fact() instanceof Erases erases) {
                erased.addAll(erases.persons());
                erased.addAll(erases.words());
            }
        }
        return erased;
    }

    /** Facts that memory reads otherwise than the ledger. */
    private static List<Recorded> misremembered(TrialNode node, Operation again) {
        return Arrays.stream(Subject.Kind.values())
                .flatMap(again::subjects)
                .flatMap(subject -> {
                    List<Recorded> kept = new ArrayList<>(again.recorded(subject).listAll());
                    kept.removeAll(node.operation().recorded(subject).listAll());
                    return kept.stream();
                })
                .distinct()
                .toList();
    }

    /** What was acknowledged anywhere is everywhere. */
    Optional<String> findLost(TrialNode of) {
        return of.listAcknowledged().stream()
                .filter(recorded -> !all.containsKey(recorded.id()))
                .findFirst()
                .map(recorded -> "nobody has " + recorded.id());
    }

    /** Every segment that came was good; of keys, some that gates gave were not. */
    Optional<String> findAside(TrialNode node) throws LedgerUnavailable {
        List<Aside> asides = node.ledger().exchange().listAside();
        happenings.count(Happening.KEY_PUT_ASIDE, asides.size());
        return asides.stream()
                .filter(aside ->
                        !aside.reason().equals(TriedKeys.WRONG_KEY)
                                || aside.from().equals(hub.id()))
                .findFirst()
                .map(aside -> "it put aside " + aside.reason() + " from " + aside.from());
    }

    private Optional<String> findMisread(TrialNode node, Map<FactId, Recorded> here) {
        Optional<Node> known = Node.find(hub.view(), node.id());
        Set<PersonId> may =
                known.isEmpty() || known.get().kind() == NodeKind.HUB
                        ? Set.of()
                        : Expected.of(hub.view(), known.get());
        for (Recorded recorded : here.values()) {
            Recorded there = all.get(recorded.id());
            if (recorded.equals(there)) {
                continue;
            }
            if (there == null || !erased(there.fact()).equals(erased(recorded.fact()))) {
                return Optional.of("it reads another " + recorded.id());
            }
            boolean hidden = recorded.fact().equals(erased(recorded.fact()));
            if (!hidden) {
                continue; // the hub never got this key: its node was revoked before
            }
            happenings.count(Happening.NAME_HIDDEN);
            if (recorded.fact() instanceof AboutPerson about && may.contains(about.person())) {
                return Optional.of("it may read " + about.person() + " and cannot: " + there);
            }
        }
        return Optional.empty();
    }

    private Optional<String> findOtherNumbers(TrialNode node) {
        if (!Balance.of(node.view()).equals(Balance.of(hub.view()))) {
            return Optional.of(
                    "it counts " + Balance.of(node.view()) + ", not " + Balance.of(hub.view()));
        }
        if (!legs(node).equals(legs(hub))) {
            return Optional.of("it sees other legs: " + legs(node) + ", not " + legs(hub));
        }
        return conflicts(node).equals(conflicts(hub))
                ? Optional.empty()
                : Optional.of("it tells " + conflicts(node) + ", not " + conflicts(hub));
    }

    /** Without the words that may be hidden: who holds each leg, how far it is, who is aboard. */
    private static List<List<?>> legs(TrialNode node) {
        return Leg.listAll(node.view()).stream()
                .<List<?>>map(leg ->
                        List.of(
                                leg.id(),
                                leg.custody(),
                                leg.state().word(),
                                leg.manifest().map(Recorded::id),
                                leg.standby(),
                                leg.aboard().values().stream().map(Healed::seat).toList()))
                .toList();
    }

    private static List<Object> seat(Leg.Aboard aboard) {
        return List.of(
                aboard.person(), aboard.seating(), aboard.evidence().id(), aboard.provisional());
    }

    /** All but those that only names and birth dates tell. */
    private static List<Conflict> conflicts(TrialNode node) {
        return Conflict.listAll(node.view()).stream()
                .filter(conflict -> conflict.kind() != ConflictKind.BIRTHS_DIFFER)
                .toList();
    }

    private static Fact erased(Fact fact) {
        String body = CODEC.write(fact, clear -> clear);
        return CODEC.parse(CODEC.typeOf(fact), CODEC.versionOf(fact), body).readErased();
    }

    private Map<FactId, Recorded> facts(TrialNode node) throws LedgerUnavailable {
        Map<FactId, Recorded> facts = new HashMap<>();
        node.ledger().replay(operation, recorded -> facts.put(recorded.id(), recorded));
        return facts;
    }

    private String difference(Set<FactId> here) {
        Set<FactId> lacking = new HashSet<>(all.keySet());
        lacking.removeAll(here);
        Set<FactId> more = new HashSet<>(here);
        more.removeAll(all.keySet());
        return "lacks " + lacking + ", has more " + more;
    }
}
