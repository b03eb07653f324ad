package org.muster.sync.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.muster.sync.TrialNode;

/** Messages under way, and what happens to them there. */
final class SimNetwork {
    private final Random random;
    private final List<Message> underWay = new ArrayList<>();
    private final Set<Pair> cut = new HashSet<>();
    private boolean faulty = true;
    private int faults;

    record Message(TrialNode to, byte[] bytes) {}

    private record Pair(TrialNode one, TrialNode other) {}

    SimNetwork(Random random) {
        this.random = random;
    }

    /** Cuts two nodes off from each other, or joins them again. */
    void toggle(TrialNode one, TrialNode other) {
        if (!cut.add(new Pair(one, other))) {
            cut.remove(new Pair(one, other));
        }
        faults++;
    }

    void heal() {
        cut.clear();
        underWay.clear();
        faulty = false;
    }

    int faults() {
        return faults;
    }

    void fault() {
        faults++;
    }

    boolean isCut(TrialNode one, TrialNode other) {
        return cut.contains(new Pair(one, other)) || cut.contains(new Pair(other, one));
    }

    void send(TrialNode from, TrialNode to, byte[] bytes) {
        if (isCut(from, to)) {
            return;
        }
        if (!faulty) {
            underWay.add(new Message(to, bytes));
            return;
        }
        switch (random.nextInt(12)) {
            case 0 -> faults++; // lost
            case 1 -> {
                faults++;
                underWay.add(new Message(to, bytes));
                underWay.add(new Message(to, bytes));
            }
            case 2 -> {
                faults++;
                byte[] shorter = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                underWay.add(new Message(to, shorter));
            }
            case 3 -> {
                faults++;
                byte[] flipped = bytes.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                underWay.add(new Message(to, flipped));
            }
            default -> underWay.add(new Message(to, bytes));
        }
    }

    /** One message that arrives now: any, while the network is faulty; else the oldest. */
    Optional<Message> next() {
        if (underWay.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(underWay.remove(faulty ? random.nextInt(underWay.size()) : 0));
    }
}
