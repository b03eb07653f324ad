package org.muster.sync.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Messages under way, and what happens to them there. */
final class SimNetwork {
    private final Random random;
    private final List<Message> underWay = new ArrayList<>();
    private final Set<Pair> cut = new HashSet<>();
    private boolean faulty = true;
    private int faults;

    record Message(SimNode to, byte[] bytes) {}

    private record Pair(SimNode one, SimNode other) {}

    SimNetwork(Random random) {
        this.random = random;
    }

    /** Cuts two nodes off from each other, or joins them again. */
    void toggle(SimNode one, SimNode other) {
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

    boolean isCut(SimNode one, SimNode other) {
        return cut.contains(new Pair(one, other)) || cut.contains(new Pair(other, one));
    }

    void send(SimNode from, SimNode to, byte[] bytes) {
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
                byte[] shorter = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
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
    java.util.Optional<Message> next() {
        if (underWay.isEmpty()) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(underWay.remove(faulty ? random.nextInt(underWay.size()) : 0));
    }
}
