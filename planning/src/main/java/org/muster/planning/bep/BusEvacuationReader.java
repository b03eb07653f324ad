package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.List;

/** Reads the rows of one instance and gathers what is wrong with them. */
final class BusEvacuationReader {
    private static final int HEAD = 4;

    private final List<TextRow> rows;
    private final List<String> faults = new ArrayList<>();

    BusEvacuationReader(List<TextRow> rows) {
        this.rows = rows;
    }

    BusEvacuationText read() throws WrongBusEvacuation {
        if (rows.size() < HEAD) {
            faults.add(
                    "Only "
                            + rows.size()
                            + " lines are not blank. The first four must give the buses, the yards,"
                            + " the pick-ups and the shelters; see docs/bep.md.");
            throw new WrongBusEvacuation(faults);
        }
        int fleet = fleet(rows.get(0));
        List<Integer> buses = new CountRow("yard", "buses", faults).read(rows.get(1), false);
        List<Integer> loads = new CountRow("pick-up", "loads", faults).read(rows.get(2), true);
        List<Integer> room = new CountRow("shelter", "room", faults).read(rows.get(3), true);
        refuseFaults();
        totals(fleet, buses, loads, room);
        TimeTable table = new TimeTable(faults);
        table.take(timeRows(buses.size(), loads.size(), room.size()), buses.size());
        refuseFaults();
        int decimals = table.decimals(2L * sum(loads));
        List<List<Long>> times = table.units(decimals);
        return new BusEvacuationText(
                new BusEvacuation(
                        buses,
                        loads,
                        room,
                        times.subList(0, buses.size()),
                        times.subList(buses.size(), times.size()),
                        decimals),
                table.isFinerThan(decimals));
    }

    private void refuseFaults() throws WrongBusEvacuation {
        if (!faults.isEmpty()) {
            throw new WrongBusEvacuation(faults);
        }
    }

    private int fleet(TextRow row) {
        if (row.fields().size() != 2) {
            faults.add(
                    row.says(
                            "it has %d fields, but must have two: the number of buses, and the loads"
                                    + " that one bus takes, which is 1.",
                            row.fields().size()));
            return -1;
        }
        String loads = row.fields().get(1);
        if (!loads.equals("1")) {
            faults.add(
                    row.says(
                            "the loads that one bus takes are '%s'; only 1 is supported. Count people"
                                    + " in busloads, so that each bus takes one at a time.",
                            loads));
        }
        return CountRow.whole(row, 0, "the number of buses", faults);
    }

    private void totals(int fleet, List<Integer> buses, List<Integer> loads, List<Integer> room) {
        if (fleet != sum(buses)) {
            faults.add(
                    rows.get(1)
                            .says(
                                    "%d buses stand at the yards, but line %d says %d buses. Correct one"
                                            + " of them.",
                                    sum(buses), rows.get(0).line(), fleet));
        }
        if (sum(loads) > sum(room)) {
            faults.add(
                    rows.get(3)
                            .says(
                                    "the shelters have room for %d loads, but %d wait: %d too few. Give"
                                            + " more room, or take fewer loads.",
                                    sum(room), sum(loads), sum(loads) - sum(room)));
        }
        if (fleet == 0 && sum(loads) > 0) {
            faults.add(
                    rows.get(0)
                            .says(
                                    "there is no bus, but %d loads wait. Give at least one bus.",
                                    sum(loads)));
        }
        if (sum(loads) > CountRow.MOST) {
            faults.add(rows.get(2).says("more than %,d loads cannot be planned.", CountRow.MOST));
        }
    }

    /** The rows of times without their labels; either every row has one, or none. */
    private List<TextRow> timeRows(int yards, int pickUps, int shelters) {
        List<TextRow> given = rows.subList(HEAD, rows.size());
        if (given.size() != yards + pickUps) {
            faults.add(
                    "After the head there are %d rows of times, but there must be %d: one for each of the %d yards, then one for each of the %d pick-ups. The text ends at line %d."
                            .formatted(
                                    given.size(),
                                    yards + pickUps,
                                    yards,
                                    pickUps,
                                    rows.getLast().line()));
            return List.of();
        }
        int bare = 0;
        List<TextRow> stripped = new ArrayList<>();
        for (int at = 0; at < given.size(); at++) {
            TextRow row = given.get(at);
            int times = at < yards ? pickUps : shelters;
            String place = at < yards ? "yard " + (at + 1) : "pick-up " + (at - yards + 1);
            int size = row.fields().size();
            if (size != times && size != times + 1) {
                faults.add(
                        row.says(
                                "the row of %s has %d fields, but must have its label and %d times, to"
                                        + " each %s.",
                                place, size, times, at < yards ? "pick-up" : "shelter"));
            } else if (size == times) {
                bare++;
                stripped.add(row);
            } else {
                checkLabel(row, at < yards ? at + 1 : at - yards + 1, place);
                stripped.add(row.from(1));
            }
        }
        if (bare > 0 && bare < given.size()) {
            faults.add(
                    "Of the %d rows of times %d have no label, or lack a time. Begin every row with the number of its yard or pick-up."
                            .formatted(given.size(), bare));
        }
        return stripped;
    }

    /** A label is the number of its place, from 1 or from 0, or any word such as y1. */
    private void checkLabel(TextRow row, int number, String place) {
        String label = row.fields().getFirst();
        boolean isNumber = label.matches("[0-9]{1,7}");
        boolean right =
                isNumber
                        ? Integer.parseInt(label) == number || Integer.parseInt(label) == number - 1
                        : Character.isLetter(label.codePointAt(0));
        if (!right || label.equalsIgnoreCase("NaN") || label.equalsIgnoreCase("Infinity")) {
            faults.add(
                    row.says(
                            "the row of %s is due here, but it is labelled '%s'. Put the rows in"
                                    + " order, each after its number.",
                            place, label));
        }
    }

    private static int sum(List<Integer> numbers) {
        long sum = numbers.stream().mapToLong(Integer::longValue).sum();
        return (int) Math.min(sum, Integer.MAX_VALUE);
    }
}
