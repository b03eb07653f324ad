package org.muster.planning.offers;

/**
 * The rule of the Union's civil protection money: up to 75 % of a flight is paid where at least 30
 * % of its seats are offered to nationals of other states of the Union.
 *
 * @param offered seats that were offered on the leg so far, to anybody
 * @param forOthers those of them for nationals of other states
 * @param required whether whom to call next is chosen so that the rule holds
 */
public record UnionShare(int offered, int forOthers, boolean required) {
    /** Of a hundred seats; counted in whole seats, so that 29.9 % is never 30 %. */
    public static final int LEAST = 30;

    public UnionShare {
        if (offered < 0 || forOthers < 0 || forOthers > offered) {
            throw new IllegalArgumentException(
                    "forOthers must be 0 to offered: " + forOthers + " of " + offered);
        }
    }

    public static UnionShare notWanted() {
        return new UnionShare(0, 0, false);
    }

    public boolean holds() {
        return isEnough(forOthers, offered);
    }

    static boolean isEnough(int forOthers, int offered) {
        return 100L * forOthers >= (long) LEAST * offered;
    }

    /** In whole thousandths, rounded down: what is not reached is never shown as reached. */
    public int thousandths() {
        return offered == 0 ? 0 : (int) (1_000L * forOthers / offered);
    }

    public double share() {
        return offered == 0 ? 0 : (double) forOthers / offered;
    }

    /** How many seats more have to be offered to others, and to nobody else, until it holds. */
    public int missing() {
        int more = 0;
        while (!isEnough(forOthers + more, offered + more)) {
            more++;
        }
        return more;
    }

    UnionShare with(Party party) {
        return new UnionShare(
                offered + party.size().seats(), forOthers + party.forOthers(), required);
    }
}
