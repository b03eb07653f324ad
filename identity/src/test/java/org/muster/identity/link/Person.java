package org.muster.identity.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.register.BirthDate;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/**
 * A row written in one line: {@code source line | family | given | birth | passport | phone |
 * household}.
 */
record Person(String line) {

    Listed listed() {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        while (cells.size() < 7) {
            cells.add("");
        }
        String[] origin = cells.get(0).split(" ", -1);
        boolean unnamed = cells.get(1).isEmpty() && cells.get(2).isEmpty();
        return new Listed(
                origin[0] + ":" + origin[1],
                new Origin(origin[0], Long.parseLong(origin[1]), cells.get(6)),
                unnamed
                        ? Optional.empty()
                        : Optional.of(new PersonName(cells.get(1), cells.get(2), "")),
                BirthDate.parse(cells.get(3)),
                Sex.UNKNOWN,
                Set.of(),
                cells.get(4).isEmpty()
                        ? List.of()
                        : List.of(
                                new TravelDocument(
                                        TravelDocument.Kind.PASSPORT, "FRA", cells.get(4))),
                new Reach(
                        cells.get(5).isEmpty() ? List.of() : List.of(cells.get(5)),
                        List.of(),
                        "",
                        ""));
    }
}
