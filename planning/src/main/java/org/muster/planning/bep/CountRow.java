package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a line of counts: how many places there are, their total where the format wants it, then
 * the number at each. What is wrong is told by line and field.
 */
final class CountRow {
    /** So many places, buses or loads at most: more would not fit into any memory. */
    static final int MOST = 1_000_000;

    private final String place;
    private final String things;
    private final List<String> faults;

    CountRow(String place, String things, List<String> faults) {
        this.place = place;
        this.things = things;
        this.faults = faults;
    }

    /** The numbers at each place of a line that says its places and, if told so, the total. */
    List<Integer> read(TextRow row, boolean withTotal) {
        int head = withTotal ? 2 : 1;
        if (row.fields().size() < head) {
            faults.add(
                    row.says(
                            "the number of %ss%s is missing.",
                            place, withTotal ? " or the total of " + things : ""));
            return List.of();
        }
        int places = whole(row, 0, "the number of " + place + "s", faults);
        List<String> given = row.fields().subList(head, row.fields().size());
        if (places >= 0 && given.size() != places) {
            faults.add(
                    row.says(
                            "it announces %d %ss, and gives the %s at %d. Give one number for each.",
                            places, place, things, given.size()));
        }
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; at < given.size(); at++) {
            String field = "the " + things + " at " + place + " " + (at + 1);
            numbers.add(whole(row, head + at, field, faults));
        }
        if (withTotal && numbers.stream().allMatch(number -> number >= 0)) {
            int total = whole(row, 1, "the total of " + things, faults);
            long sum = numbers.stream().mapToLong(Integer::longValue).sum();
            if (total >= 0 && total != sum) {
                faults.add(
                        row.says(
                                "the total of %s is %d, but those of the %ss add up to %d. Correct"
                                        + " one of them.",
                                things, total, place, sum));
            }
        }
        return numbers;
    }

    /** The whole number in a field, or -1 with a fault. */
    static int whole(TextRow row, int field, String what, List<String> faults) {
        String value = row.fields().get(field);
        if (value.matches("\\+?0*[0-9]{1,7}") && Integer.parseInt(value) <= MOST) {
            return Integer.parseInt(value);
        }
        faults.add(
                row.says(
                        "%s is '%s'; it must be a whole number from 0 to %,d.", what, value, MOST));
        return -1;
    }
}
