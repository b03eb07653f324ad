package org.muster.exercises.cast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.muster.exercises.figures.LegLoad;
import org.muster.exercises.folder.ExerciseFolder;
import org.muster.exercises.folder.NationalityRow;

/**
 * Which other nationalities are carried: each that is named at least once where there is room, the
 * rest by the weights of their groups.
 */
final class Mix {
    private Mix() {}

    /** One code for each soul who is not an own national, in the order in which legs take them. */
    static List<String> others(ExerciseFolder folder, List<LegLoad> legs, Random random) {
        int needed = legs.stream().mapToInt(LegLoad::others).sum();
        List<String> named =
                new ArrayList<>(
                        Stream.concat(
                                        folder.nationalities().stream().map(NationalityRow::iso3),
                                        folder.operation().also().stream())
                                .toList());
        if (named.isEmpty()) {
            named.add(folder.operation().country().code());
        }
        List<String> urn = urn(folder);
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < needed; i++) {
            drawn.add(i < named.size() ? named.get(i) : urn.get(random.nextInt(urn.size())));
        }
        Collections.shuffle(drawn, random);
        return drawn;
    }

    private static List<String> urn(ExerciseFolder folder) {
        List<String> urn = new ArrayList<>();
        for (NationalityRow row : folder.nationalities()) {
            int weight = folder.operation().weights().getOrDefault(row.group(), 1);
            urn.addAll(Collections.nCopies(weight, row.iso3()));
        }
        urn.addAll(folder.operation().also());
        if (urn.isEmpty()) {
            urn.add(folder.operation().country().code());
        }
        return urn;
    }
}
