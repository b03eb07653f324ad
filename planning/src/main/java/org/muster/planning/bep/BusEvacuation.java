package org.muster.planning.bep;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/**
 * One instance of the bus evacuation problem. Times are whole numbers of a unit of {@code
 * 10^-decimals}; they need not obey the triangle inequality. Yards, pick-ups and shelters are
 * counted from 0.
 *
 * @param buses how many buses start at each yard
 * @param loads how many busloads wait at each pick-up
 * @param room how many busloads each shelter takes
 * @param toPickUp the time from each yard to each pick-up
 * @param toShelter the time from each pick-up to each shelter, and back
 */
public record BusEvacuation(
        List<Integer> buses,
        List<Integer> loads,
        List<Integer> room,
        List<List<Long>> toPickUp,
        List<List<Long>> toShelter,
        int decimals) {

    public BusEvacuation {
        buses = List.copyOf(buses);
        loads = List.copyOf(loads);
        room = List.copyOf(room);
        toPickUp = toPickUp.stream().map(List::copyOf).toList();
        toShelter = toShelter.stream().map(List::copyOf).toList();
        refuseWrongShape(toPickUp, buses.size(), loads.size());
        refuseWrongShape(toShelter, loads.size(), room.size());
        if (LongStream.of(sum(buses), sum(loads), sum(room)).anyMatch(total -> total < 0)
                || sum(loads) > sum(room)
                || sum(loads) > 0 && sum(buses) == 0) {
            throw new IllegalArgumentException("no plan can carry these loads");
        }
    }

    /** All buses. */
    public int fleet() {
        return (int) sum(buses);
    }

    /** All busloads. */
    public int demand() {
        return (int) sum(loads);
    }

    /** A number of units as the time that it stands for. */
    public BigDecimal time(long units) {
        return BigDecimal.valueOf(units, decimals);
    }

    private static long sum(List<Integer> numbers) {
        return numbers.stream().mapToLong(Integer::longValue).sum();
    }

    private static void refuseWrongShape(List<List<Long>> times, int rows, int columns) {
        boolean right =
                times.size() == rows
                        && times.stream().allMatch(row -> row.size() == columns)
                        && times.stream().flatMap(List::stream).allMatch(time -> time >= 0);
        if (!right) {
            throw new IllegalArgumentException(
                    "times must be %d rows of %d, none below zero".formatted(rows, columns));
        }
    }
}
