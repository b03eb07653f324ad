package org.muster.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.node.ExpectedPersons;
import org.muster.core.node.Node;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.exchange.OpenKey;

/**
 * Which keys each node is entitled to and may not have: all for a hub, for a gate those of the
 * persons that its duty expects. A key goes with the first facts that it opens, or after them. Kept
 * up to date by the facts that become known, where these are told; else computed at each asking.
 *
 * <p>Threads: one at a time, but for {@link #saw}, which any may call.
 */
final class KeysOwed {
    /** Keys of one parcel; random bytes do not pack. */
    static final int MOST = 20_000;

    /** Facts kept for one who may not ask for days. */
    private static final int MOST_UNREAD = 100_000;

    /** Persons whose keys are asked for in one go. */
    private static final int AT_ONCE = 4_000;

    private final OperationId operation;
    private final Exchange exchange;
    private final Grants grants;
    private final Map<NodeId, Creditor> creditors = new HashMap<>();
    private final List<Recorded> unread = new ArrayList<>();
    private boolean told;
    private boolean asked;
    private boolean tooMany;

    KeysOwed(OperationId operation, Exchange exchange, Grants grants) {
        this.operation = operation;
        this.exchange = exchange;
        this.grants = grants;
    }

    /** From now on {@link #saw} is told of every fact that becomes known. */
    void beTold() {
        told = true;
    }

    void saw(List<Recorded> facts) {
        synchronized (unread) {
            if (!asked || tooMany) {
                return;
            }
            unread.addAll(facts);
            if (unread.size() > MOST_UNREAD) {
                tooMany = true;
                unread.clear();
            }
        }
    }

    /** What became known since; where that cannot be told, what was computed is forgotten. */
    private List<Recorded> listFresh() {
        synchronized (unread) {
            List<Recorded> fresh = List.copyOf(unread);
            if (!told || tooMany) {
                creditors.clear();
            }
            unread.clear();
            tooMany = false;
            asked = true;
            return fresh;
        }
    }

    /** A node that is owed keys. */
    private static final class Creditor {
        /** Absent for one that is entitled to all. */
        final @Nullable ExpectedPersons expected;

        /** References for which a key may be lacking; those that were sent last come last. */
        final Set<PersonId> open = new LinkedHashSet<>();

        Creditor(@Nullable ExpectedPersons expected) {
            this.expected = expected;
        }

        boolean isEntitled(PersonId person) {
            return expected == null || expected.all().contains(person);
        }
    }

    /** Keys of these persons came here just now. */
    void gained(Collection<OpenKey> keys) {
        for (Creditor creditor : creditors.values()) {
            for (OpenKey key : keys) {
                if (creditor.isEntitled(key.person())) {
                    creditor.open.add(key.person());
                }
            }
        }
    }

    /** It may take part no longer. */
    void forget(NodeId node) {
        creditors.remove(node);
    }

    /**
     * The keys that a node is owed now, some of them where they are many.
     *
     * @param gate absent for a node that is entitled to all
     * @param reach up to which number it has each node's facts, with those that go along
     */
    List<OpenKey> list(
            NodeId to, Optional<Node> gate, Supplier<View> views, Map<NodeId, Long> reach)
            throws LedgerUnavailable {
        List<Recorded> fresh = listFresh();
        View view = views.get(); // after that: it has all of them
        creditors.forEach((node, creditor) -> learn(node, creditor, fresh, view));
        Creditor creditor = creditor(to, gate, view);
        creditor.open.removeIf(person -> !creditor.isEntitled(person)); // its duty is another now
        List<OpenKey> owed = new ArrayList<>();
        List<PersonId> reached = new ArrayList<>();
        for (PersonId person : creditor.open) {
            if (isReached(to, person, view, reach)) {
                reached.add(person);
            }
        }
        for (int from = 0; from < reached.size() && owed.size() < MOST; from += AT_ONCE) {
            int end = Math.min(reached.size(), from + AT_ONCE);
            owed.addAll(list(to, creditor, reached.subList(from, end), view, reach));
        }
        return owed.size() > MOST ? List.copyOf(owed.subList(0, MOST)) : owed;
    }

    private List<OpenKey> list(
            NodeId to,
            Creditor creditor,
            List<PersonId> persons,
            View view,
            Map<NodeId, Long> reach)
            throws LedgerUnavailable {
        Set<PersonId> lacking = new HashSet<>();
        List<OpenKey> owed =
                exchange.listKeys(
                        operation,
                        persons,
                        (person, of) -> {
                            boolean lacks = grants.mayLack(to, person, of);
                            if (lacks) {
                                lacking.add(person);
                            }
                            return lacks && isReached(person, of, view, reach);
                        });
        for (PersonId person : persons) {
            creditor.open.remove(person);
            if (lacking.contains(person)) {
                creditor.open.add(person);
            }
        }
        return owed;
    }

    /**
     * Whether it has, or is about to get, a fact about a person that is not its own; also where
     * there is none: what is sealed for them then lies in a leg's history.
     */
    private static boolean isReached(
            NodeId to, PersonId person, View view, Map<NodeId, Long> reach) {
        boolean none = true;
        for (Recorded recorded : view.recorded(person)) {
            if (recorded.node().equals(to)) {
                continue;
            }
            none = false;
            if (recorded.number() <= reach.getOrDefault(recorded.node(), 0L)) {
                return true;
            }
        }
        return none;
    }

    /** The same for what one node said of them, which its key opens. */
    private static boolean isReached(
            PersonId person, NodeId of, View view, Map<NodeId, Long> reach) {
        boolean none = true;
        long most = reach.getOrDefault(of, 0L);
        for (Recorded recorded : view.recorded(person)) {
            if (!recorded.node().equals(of)) {
                continue;
            }
            none = false;
            if (recorded.number() <= most) {
                return true;
            }
        }
        return none;
    }

    private Creditor creditor(NodeId to, Optional<Node> gate, View view) {
        Creditor known = creditors.get(to);
        if (known == null || (known.expected == null) != gate.isEmpty()) {
            known = made(gate, view);
            creditors.put(to, known);
        }
        return known;
    }

    private static Creditor made(Optional<Node> gate, View view) {
        Creditor made =
                new Creditor(gate.map(node -> new ExpectedPersons(view, node)).orElse(null));
        if (made.expected != null) {
            made.open.addAll(made.expected.all());
            return made;
        }
        view.persons()
                .forEach(person -> {
                    made.open.add(person);
                    made.open.addAll(view.sameness().references(person));
                });
        made.open.addAll(SealedAside.listAll(view).keySet());
        return made;
    }

    /** A node that seals for a person for the first time makes a key with that fact. */
    private static void learn(NodeId node, Creditor creditor, List<Recorded> fresh, View view) {
        if (creditor.expected != null) {
            Optional<Node> now = Node.find(view, node);
            now.ifPresent(one -> creditor.open.addAll(creditor.expected.saw(view, one, fresh)));
        }
        for (Recorded recorded : fresh) {
            SealedAside.findPerson(recorded)
                    .filter(creditor::isEntitled)
                    .ifPresent(creditor.open::add);
            for (Subject subject : recorded.fact().subjects()) {
                if (subject instanceof PersonId person && creditor.isEntitled(person)) {
                    creditor.open.add(person);
                }
            }
        }
    }
}
