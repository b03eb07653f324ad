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
    private final Happenings happenings;
    private final List<Message> underWay = new ArrayList<>();
    private final Set<Pair> cut = new HashSet<>();
    private boolean faulty = true;

    /**
     * A message that arrives some time.
     *
     * @param damaged whether it was altered or shortened, so that nobody may take it
     */
    record Message(TrialNode from, TrialNode to, byte[] bytes, boolean damaged) {}

    private record Pair(TrialNode one, TrialNode other) {}

    SimNetwork(Random random, Happenings happenings) {
        this.random = random;
        this.happenings = happenings;
    }

    /** Cuts two nodes off from each other, or joins them again. */
    void toggle(TrialNode one, TrialNode other) {
        if (cut.remove(new Pair(one, other)) || cut.remove(new Pair(other, one))) {
            return;
        }
        cut.add(new Pair(one, other));
        happenings.count(Happening.CUT_OFF);
    }

    void heal() {
        cut.clear();
        underWay.clear();
        faulty = false;
    }

    void send(TrialNode from, TrialNode to, byte[] bytes) {
        if (cut.contains(new Pair(from, to)) || cut.contains(new Pair(to, from))) {
            return;
        }
        happenings.count(Happening.PARCEL_SENT);
        Message message = new Message(from, to, bytes, false);
        switch (faulty ? random.nextInt(12) : -1) {
            case 0 -> happenings.count(Happening.PARCEL_LOST);
            case 1 -> {
                happenings.count(Happening.PARCEL_REPEATED);
                underWay.add(message);
                underWay.add(message);
            }
            case 2 -> {
                happenings.count(Happening.PARCEL_SHORTENED);
                byte[] shorter = Arrays.copyOf(bytes, place(bytes.length));
                underWay.add(new Message(from, to, shorter, true));
            }
            case 3 -> {
                happenings.count(Happening.PARCEL_ALTERED);
                byte[] flipped = bytes.clone();
                flipped[place(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                underWay.add(new Message(from, to, flipped, true));
            }
            default -> underWay.add(message);
        }
    }

    /** Draws once, however long the message is: random keys pack to different lengths. */
    private int place(int length) {
        return (int) (random.nextDouble() * length);
    }

    boolean isBusy() {
        return !underWay.isEmpty();
    }

    /** One message that arrives now: any, while the network is faulty; else the oldest. */
    Optional<Message> next() {
        if (underWay.isEmpty()) {
            return Optional.empty();
        }
        int which = faulty ? random.nextInt(underWay.size()) : 0;
        if (which > 0) {
            happenings.count(Happening.PARCEL_OVERTAKEN);
        }
        return Optional.of(underWay.remove(which));
    }
}
