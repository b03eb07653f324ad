package org.muster.planning.bep;

import java.util.SplittableRandom;

/** Small random changes to one or two tours, each of which can be undone. */
final class Moves {
    private static final int CHOICES = 7;

    private final Fleet fleet;
    private final SplittableRandom random;
    private final int[] bus = new int[2];
    private final long[] length = new long[2];
    private final int[] trips = new int[2];
    private final int[][] pickUp = new int[2][4];
    private final int[][] shelter = new int[2][4];
    private int opened;
    private int closed;

    Moves(Fleet fleet, SplittableRandom random) {
        this.fleet = fleet;
        this.random = random;
    }

    long before(int which) {
        return length[which];
    }

    long after(int which) {
        return which == 1 && bus[0] == bus[1] ? 0 : fleet.length[bus[which]];
    }

    /** Changes something, preferably about a bus that is late; false when nothing changed. */
    boolean tryOne(long target) {
        int a = random.nextInt(fleet.trips.length);
        for (int look = 0; look < 4 && fleet.length[a] <= target; look++) {
            a = random.nextInt(fleet.trips.length);
        }
        int b = random.nextInt(4) == 0 ? a : random.nextInt(fleet.trips.length);
        if (fleet.trips[a] == 0) {
            return false;
        }
        keep(0, a);
        keep(1, b);
        opened = -1;
        boolean changed = change(random.nextInt(CHOICES), a, b);
        if (changed) {
            fleet.measure(a);
            fleet.measure(b);
        }
        return changed;
    }

    private boolean change(int kind, int a, int b) {
        int i = random.nextInt(fleet.trips[a]);
        if (kind == 0) {
            return relocate(a, i, b);
        }
        if (kind == 1) {
            return reroute(a, i);
        }
        if (kind == 2) {
            return a != b && exchangeTails(a, i, b, random.nextInt(fleet.trips[b] + 1));
        }
        if (kind == 6) {
            return turn(a, i, random.nextInt(fleet.trips[a]));
        }
        if (fleet.trips[b] == 0) {
            return false;
        }
        int j = random.nextInt(fleet.trips[b]);
        boolean changed = false;
        if (kind != 3) {
            changed = swap(fleet.pickUp[a], i, fleet.pickUp[b], j);
        }
        if (kind != 4) {
            changed |= swap(fleet.shelter[a], i, fleet.shelter[b], j);
        }
        return changed;
    }

    private static boolean swap(int[] a, int i, int[] b, int j) {
        int kept = a[i];
        a[i] = b[j];
        b[j] = kept;
        return a[i] != kept;
    }

    /** Takes a trip out of a tour and puts it anywhere into another one, or into the same. */
    private boolean relocate(int a, int i, int b) {
        int load = fleet.pickUp[a][i];
        int to = fleet.shelter[a][i];
        int size = --fleet.trips[a];
        shift(fleet.pickUp[a], i + 1, i, size - i);
        shift(fleet.shelter[a], i + 1, i, size - i);
        int j = random.nextInt(fleet.trips[b] + 1);
        int rest = fleet.trips[b]++ - j;
        fleet.ensure(b, fleet.trips[b]);
        shift(fleet.pickUp[b], j, j + 1, rest);
        shift(fleet.shelter[b], j, j + 1, rest);
        fleet.pickUp[b][j] = load;
        fleet.shelter[b][j] = to;
        return a != b || i != j;
    }

    private static void shift(int[] array, int from, int to, int size) {
        System.arraycopy(array, from, array, to, size);
    }

    /** Takes a load to another shelter that has room. */
    private boolean reroute(int a, int i) {
        int to = random.nextInt(fleet.free.length);
        int from = fleet.shelter[a][i];
        if (to == from || fleet.free[to] == 0) {
            return false;
        }
        fleet.shelter[a][i] = to;
        opened = from;
        closed = to;
        fleet.free[opened]++;
        fleet.free[closed]--;
        return true;
    }

    /** Drives a part of a tour the other way round: from shelter to shelter, or load to load. */
    private boolean turn(int a, int i, int j) {
        int from = Math.min(i, j);
        int to = Math.max(i, j);
        boolean byShelters = random.nextBoolean();
        reverse(fleet.shelter[a], from, byShelters ? to : to - 1);
        reverse(fleet.pickUp[a], byShelters ? from + 1 : from, to);
        return from < to;
    }

    private static void reverse(int[] array, int from, int to) {
        for (int low = from, high = to; low < high; low++, high--) {
            int kept = array[low];
            array[low] = array[high];
            array[high] = kept;
        }
    }

    private boolean exchangeTails(int a, int i, int b, int j) {
        int tailA = fleet.trips[a] - i;
        int tailB = fleet.trips[b] - j;
        fleet.ensure(a, i + tailB);
        fleet.ensure(b, j + tailA);
        // what was kept of both still holds the tails as they were
        shift(pickUp[1], j, fleet.pickUp[a], i, tailB);
        shift(shelter[1], j, fleet.shelter[a], i, tailB);
        shift(pickUp[0], i, fleet.pickUp[b], j, tailA);
        shift(shelter[0], i, fleet.shelter[b], j, tailA);
        fleet.trips[a] = i + tailB;
        fleet.trips[b] = j + tailA;
        return true;
    }

    private static void shift(int[] from, int at, int[] to, int there, int size) {
        System.arraycopy(from, at, to, there, size);
    }

    private void keep(int which, int one) {
        bus[which] = one;
        length[which] = which == 1 && bus[0] == one ? 0 : fleet.length[one];
        int size = fleet.trips[one];
        trips[which] = size;
        if (pickUp[which].length < size) {
            pickUp[which] = new int[2 * size];
            shelter[which] = new int[2 * size];
        }
        System.arraycopy(fleet.pickUp[one], 0, pickUp[which], 0, size);
        System.arraycopy(fleet.shelter[one], 0, shelter[which], 0, size);
    }

    /** Puts everything back as it was. */
    void undo() {
        for (int which = 0; which < 2; which++) {
            int one = bus[which];
            int size = trips[which];
            fleet.trips[one] = size;
            System.arraycopy(pickUp[which], 0, fleet.pickUp[one], 0, size);
            System.arraycopy(shelter[which], 0, fleet.shelter[one], 0, size);
            fleet.measure(one);
        }
        if (opened >= 0) {
            fleet.free[opened]--;
            fleet.free[closed]++;
        }
    }
}
