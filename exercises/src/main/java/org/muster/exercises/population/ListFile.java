package org.muster.exercises.population;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One list as it is written. Households stay together, but wait among some thousand others before
 * they go to the file in a drawn order: lists are not in the order of the truth, and memory stays
 * flat.
 */
final class ListFile implements Closeable {
    private static final int WAITING = 2_000;
    private static final long ORDER = 1_000;

    private record Row(List<Value> cells, TruePerson person, TrueHousehold household) {}

    private final Source source;
    private final Printing printing;
    private final Spoiler spoiler;
    private final Clerk clerk;
    private final Dice order;
    private final Truth truth;
    private final String name;
    private final Pages pages;
    private final List<List<Row>> waiting = new ArrayList<>();
    private int rows;

    ListFile(Source source, Plan plan, Truth truth, Path folder) throws IOException {
        Sheet sheet = Sheet.of(source);
        this.source = source;
        this.printing = new Printing(sheet);
        this.spoiler = new Spoiler(sheet, plan.rates());
        this.clerk = new Clerk(sheet);
        this.order = Dice.of(plan.seed(), -1, ORDER + source.ordinal());
        this.truth = truth;
        this.name = source.fileName(plan.format());
        this.pages = pages(plan, sheet, folder.resolve(name));
    }

    private Pages pages(Plan plan, Sheet sheet, Path file) throws IOException {
        return switch (plan.format().of(source)) {
            case XLSX -> new XlsxPages(sheet, plan.people(), file);
            case ODS -> new OdsPages(sheet, plan.people(), file);
            case CSV, MIXED -> new TextPages(sheet, printing, file);
        };
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
        Pages.Place first = pages.write(block.stream().map(Row::cells).toList());
        for (int i = 0; i < block.size(); i++) {
            Row row = block.get(i);
            truth.write(
                    name, first.sheet(), first.row() + i, row.person().id(), row.household().id());
            rows++;
        }
        if (spoiler.totals(order)) {
            total();
        }
    }

    private void total() throws IOException {
        Pages.Place place = pages.write(List.of(printing.total(rows)));
        truth.write(name, place.sheet(), place.row(), "", "");
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
        pages.finish();
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
