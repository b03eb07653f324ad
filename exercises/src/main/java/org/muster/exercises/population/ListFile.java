package org.muster.exercises.population;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One list as it is written. Households stay together, but wait among some thousand others before
 * they go to the file in a drawn order: lists are not in the order of the truth, and memory stays
 * flat. A row's number is that of its line in the file, the first being 1.
 */
final class ListFile implements Closeable {
    private static final int WAITING = 2_000;
    private static final long ORDER = 1_000;

    private record Row(String text, TruePerson person, TrueHousehold household) {}

    private final Source source;
    private final Printing printing;
    private final Spoiler spoiler;
    private final Clerk clerk;
    private final Dice order;
    private final Truth truth;
    private final Writer out;
    private final List<List<Row>> waiting = new ArrayList<>();
    private int lines;
    private int rows;

    ListFile(Source source, Plan plan, Truth truth, Path folder) throws IOException {
        Sheet sheet = Sheet.of(source);
        this.source = source;
        this.printing = new Printing(sheet);
        this.spoiler = new Spoiler(sheet, plan.rates());
        this.clerk = new Clerk(sheet);
        this.order = Dice.of(plan.seed(), -1, ORDER + source.ordinal());
        this.truth = truth;
        this.out =
                new OutputStreamWriter(
                        new BufferedOutputStream(
                                Files.newOutputStream(folder.resolve(source.fileName())), 1 << 16),
                        sheet.encoding());
        begin(sheet);
    }

    private void begin(Sheet sheet) throws IOException {
        if (sheet.mark()) {
            out.write('\uFEFF');
        }
        for (String title : sheet.titles()) {
            line(title);
        }
        if (!sheet.titles().isEmpty()) {
            line("");
        }
        line(printing.headings());
    }

    /** Takes those of a household who are on this list, with every slip that happens. */
    void take(List<TruePerson> listed, TrueHousehold home, TrueHousehold other, Dice dice)
            throws IOException {
        List<Row> block = new ArrayList<>();
        for (TruePerson person : listed) {
            Row row = row(person, home, dice);
            block.add(row);
            if (spoiler.duplicates(dice)) {
                await(List.of(dice.chance(0.5) ? row : row(person, home, dice)));
            }
        }
        if (!block.isEmpty()) {
            await(block);
            if (spoiler.pastes(dice)) {
                await(other.members().stream().map(person -> row(person, other, dice)).toList());
            }
        }
    }

    private Row row(TruePerson person, TrueHousehold home, Dice dice) {
        Line line = clerk.write(person, home, dice);
        spoiler.spoil(line, dice);
        return new Row(printing.print(line, dice), person, home);
    }

    private void await(List<Row> block) throws IOException {
        if (waiting.size() < WAITING) {
            waiting.add(block);
        } else {
            write(waiting.set(order.below(WAITING), block));
        }
    }

    private void write(List<Row> block) throws IOException {
        for (Row row : block) {
            line(row.text());
            truth.write(source.fileName(), lines, row.person().id(), row.household().id());
            rows++;
        }
        if (spoiler.totals(order)) {
            total();
        }
    }

    private void total() throws IOException {
        line(printing.total(rows));
        truth.write(source.fileName(), lines, "", "");
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write("\r\n");
        lines++;
    }

    /** Writes those who still wait, and how many there were. */
    void finish() throws IOException {
        java.util.Collections.shuffle(
                waiting, new java.util.Random(order.below(Integer.MAX_VALUE)));
        for (List<Row> block : waiting) {
            write(block);
        }
        waiting.clear();
        if (!Sheet.of(source).total().isEmpty()) {
            total();
        }
    }

    String name() {
        return source.fileName();
    }

    int rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
