package org.muster.exercises.population;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Invents a population and writes it into a folder with the lists that would exist about it. The
 * same plan gives the same bytes; memory does not grow with the number of people.
 */
public final class Population {
    private final Plan plan;
    private final Households households;
    private final String own = WordFile.urn("mix.txt").getFirst();
    private final List<ListFile> lists = new ArrayList<>();
    private final Counts counts = new Counts();

    private Population(Plan plan) {
        this.plan = plan;
        this.households = new Households(plan.seed());
    }

    /** Writes into a folder, which is made if need be; files of these names are replaced. */
    public static Counts write(Plan plan, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        return new Population(plan).write(folder);
    }

    private Counts write(Path folder) throws IOException {
        try (Writer truth = open(folder.resolve("truth.csv"));
                Writer people = open(folder.resolve("people.csv"))) {
            openLists(folder.resolve("lists"), new Truth(truth));
            invent(new PeopleFile(people));
            for (ListFile list : lists) {
                list.finish();
                counts.add(list.name(), list.rows());
            }
        } finally {
            for (ListFile list : lists) {
                list.close();
            }
        }
        Files.writeString(folder.resolve("README.txt"), readme());
        return counts;
    }

    private void openLists(Path folder, Truth truth) throws IOException {
        for (Source source : Source.values()) {
            lists.add(new ListFile(source, plan, truth, folder));
        }
    }

    private void invent(PeopleFile people) throws IOException {
        int made = 0;
        TrueHousehold before = households.draw(1, 1, plan.people());
        for (int number = 1; made < plan.people(); number++) {
            TrueHousehold home = households.draw(number, made + 1, plan.people() - made);
            made += home.members().size();
            people.write(home);
            counts.add(home);
            list(home, before);
            before = home;
        }
    }

    /** Each list has dice of its own: another list more changes no other. */
    private void list(TrueHousehold home, TrueHousehold before) throws IOException {
        for (Source source : Source.values()) {
            Dice dice = Dice.of(plan.seed(), home.number(), 1 + source.ordinal());
            lists.get(source.ordinal()).take(source.listed(home, own, dice), home, before, dice);
        }
    }

    private static Writer open(Path file) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(file), 1 << 16);
    }

    private String readme() {
        return String.format(
                Locale.ROOT,
                """
                A population that was invented, and lists about it that are wrong on purpose. Nobody in it exists.

                Seed: %d
                Errors: %s
                %s
                lists/      what others wrote down; docs/population.md tells how each looks
                truth.csv   list, sheet, row (its line, the first is 1), person, household; no person: a row of totals
                people.csv  everybody as they are
                """,
                plan.seed(),
                plan.rates().name(),
                counts.text());
    }
}
