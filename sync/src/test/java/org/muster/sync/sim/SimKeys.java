package org.muster.sync.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.node.Expected;
import org.muster.core.node.Node;
import org.muster.core.node.NodeKind;
import org.muster.ledger.exchange.OpenKey;
import org.muster.sync.Parcel;
import org.muster.sync.TrialNode;

/** The keys in parcels: who may be given them, and gates that give wrong ones. */
final class SimKeys {
    private final Random random;
    private final Happenings happenings;

    SimKeys(Random random, Happenings happenings) {
        this.random = random;
        this.happenings = happenings;
    }

    /** A gate is given no key of anybody whom its duty does not expect. */
    static Optional<String> findUnentitled(TrialNode from, NodeId to, Parcel parcel) {
        Optional<Node> gate =
                Node.find(from.view(), to).filter(node -> node.kind() == NodeKind.GATE);
        if (gate.isEmpty() || parcel.keys().isEmpty()) {
            return Optional.empty();
        }
        Set<PersonId> expected = Expected.of(from.view(), gate.get());
        return parcel.keys().stream()
                .filter(key -> !expected.contains(key.person()))
                .findFirst()
                .map(key -> "it gave " + to + " the " + key);
    }

    /** Now and then one of its keys is none. */
    Parcel falsified(Parcel parcel) {
        if (parcel.keys().isEmpty() || random.nextInt(6) > 0) {
            return parcel;
        }
        happenings.count(Happening.KEY_FALSIFIED);
        List<OpenKey> keys = new ArrayList<>(parcel.keys());
        keys.sort(
                Comparator.comparing((OpenKey key) -> key.person().value())
                        .thenComparing(OpenKey::node));
        int which = random.nextInt(keys.size());
        OpenKey right = keys.get(which);
        keys.set(which, new OpenKey(right.person(), right.node(), new byte[32]));
        return new Parcel(
                parcel.from(),
                parcel.operation(),
                parcel.serial(),
                parcel.taken(),
                parcel.has(),
                parcel.asOf(),
                parcel.segments(),
                keys);
    }
}
