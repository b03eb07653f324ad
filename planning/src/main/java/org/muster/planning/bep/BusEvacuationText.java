package org.muster.planning.bep;

import java.util.List;

/**
 * Reads and writes an instance as plain text (docs/bep.md).
 *
 * @param problem the instance
 * @param isRounded whether times had more decimals than can be summed exactly, and were rounded up
 */
public record BusEvacuationText(BusEvacuation problem, boolean isRounded) {

    /** Reads a text, or tells everything that is wrong with it. */
    public static BusEvacuationText read(String text) throws WrongBusEvacuation {
        return new BusEvacuationReader(TextRow.listAll(text)).read();
    }

    /** The same instance as text, which {@link #read} reads again. */
    public static String write(BusEvacuation problem) {
        StringBuilder text = new StringBuilder();
        text.append(problem.fleet()).append(" 1\n");
        text.append(line(problem.buses().size(), problem.buses()));
        text.append(line(problem.loads().size() + " " + problem.demand(), problem.loads()));
        long room = problem.room().stream().mapToLong(Integer::longValue).sum();
        text.append(line(problem.room().size() + " " + room, problem.room()));
        for (List<List<Long>> table : List.of(problem.toPickUp(), problem.toShelter())) {
            text.append('\n');
            for (int at = 0; at < table.size(); at++) {
                text.append(line(at + 1, table.get(at).stream().map(problem::time).toList()));
            }
        }
        return text.toString();
    }

    private static String line(Object first, List<?> rest) {
        StringBuilder line = new StringBuilder().append(first);
        rest.forEach(field -> line.append(' ').append(field));
        return line.append('\n').toString();
    }
}
