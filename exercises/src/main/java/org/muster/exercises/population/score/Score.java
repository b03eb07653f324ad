package org.muster.exercises.population.score;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.muster.exercises.population.WrongTable;

/**
 * How well clusters of rows fit the truth, in pairs of rows: those that were put together and those
 * that belong together. Counted from the sizes of groups, never pair by pair.
 */
public record Score(
        long rows,
        long left,
        long together,
        long belonging,
        long right,
        List<Worst> merges,
        List<Worst> misses) {

    /** A group that went wrong, with the number of wrong pairs and what is in it. */
    public record Worst(String name, long pairs, List<String> parts) {
        public Worst {
            parts = List.copyOf(parts);
        }
    }

    public Score {
        merges = List.copyOf(merges);
        misses = List.copyOf(misses);
    }

    /** Scores the clusters of one file against the truth of another. */
    public static Score of(Path truth, Path clusters) throws WrongTable {
        PersonColumn.Lists lists = new PersonColumn.Lists();
        PersonColumn persons = PersonColumn.read(truth, lists);
        PersonColumn found = PersonColumn.read(clusters, lists);
        if (persons.size() == 0) {
            throw new WrongTable(truth + " has no rows, so there is nothing to score.");
        }
        for (int i = 0; i < found.size(); i++) {
            if (persons.find(found.key(i)) < 0) {
                throw new WrongTable(
                        "%s has %s, which %s does not have. Are both of one population? Names of lists must be the same."
                                .formatted(clusters, lists.row(found.key(i)), truth));
            }
        }
        return count(persons, found, lists);
    }

    private static Score count(PersonColumn persons, PersonColumn found, PersonColumn.Lists lists) {
        int size = persons.size();
        long left = 0;
        long[] byCluster = new long[size];
        long[] byPerson = new long[size];
        for (int i = 0; i < size; i++) {
            int at = found.find(persons.key(i));
            left += at < 0 ? 1 : 0;
            int cluster = at < 0 ? found.bound() + i : found.person(at);
            byCluster[i] = (long) cluster << 32 | persons.person(i);
            byPerson[i] = (long) persons.person(i) << 32 | cluster;
        }
        Arrays.sort(byCluster);
        Arrays.sort(byPerson);
        Groups clusters = Groups.of(byCluster);
        Groups people = Groups.of(byPerson);
        IntFunction<String> clusterNames =
                cluster ->
                        cluster < found.bound()
                                ? found.name(cluster)
                                : "alone (" + lists.row(persons.key(cluster - found.bound())) + ")";
        return new Score(
                size,
                left,
                clusters.pairs(),
                people.pairs(),
                clusters.pairsOfOneKind(),
                clusters.worst(clusterNames, persons::name),
                people.worst(persons::name, clusterNames));
    }

    public double precision() {
        return together == 0 ? 1 : (double) right / together;
    }

    public double recall() {
        return belonging == 0 ? 1 : (double) right / belonging;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** For people: figures first, then the worst. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "precision %.4f  recall %.4f  F1 %.4f%n%,d rows (%,d in no cluster); pairs: %,d put together, %,d belong together, %,d both%n",
                        precision(),
                        recall(),
                        f1(),
                        rows,
                        left,
                        together,
                        belonging,
                        right));
        list(text, "Worst false merges (cluster, wrong pairs, who is in it):", merges);
        list(text, "Worst misses (person, missed pairs, where the rows went):", misses);
        return text.toString();
    }

    private static void list(StringBuilder text, String heading, List<Worst> worst) {
        if (worst.isEmpty()) {
            return;
        }
        text.append(heading).append(System.lineSeparator());
        for (Worst group : worst) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  %s  %,d  %s%n",
                            group.name(),
                            group.pairs(),
                            String.join("; ", group.parts())));
        }
    }
}
