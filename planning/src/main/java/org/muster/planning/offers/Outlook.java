package org.muster.planning.offers;

/**
 * What is expected of a leg: how many seats those who come need, with the range that holds nine
 * times of ten; how many of the free seats they fill and leave; and how likely it is that more come
 * than fit and may wait.
 */
public record Outlook(
        double comes, int low, int high, double filled, double empty, double overflow) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    static Outlook of(Distribution seats, Room room, double overflow) {
        double filled = seats.meanUpTo(room.seats());
        return new Outlook(
                seats.mean(),
                seats.quantile(LOW),
                seats.quantile(HIGH),
                filled,
                Math.max(0, room.seats() - filled),
                overflow);
    }
}
