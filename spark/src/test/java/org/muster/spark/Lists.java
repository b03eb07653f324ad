package org.muster.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.register.PersonName;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Origin;
import org.muster.identity.link.Reach;
import org.muster.testkit.lists.ListRow;

/** Made-up rows as rows to link, and as files. */
final class Lists {
    private Lists() {}

    static Listed listed(ListRow row) {
        return new Listed(
                row.id(),
                new Origin(row.source(), row.line(), row.household()),
                row.name(),
                row.birth(),
                row.sex(),
                row.nationalities(),
                row.documents(),
                new Reach(row.phones(), row.emails(), row.address(), row.town()));
    }

    /** A file for each list. */
    static List<Path> write(List<ListRow> rows, Path folder) throws IOException {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (ListRow row : rows) {
            texts.computeIfAbsent(
                            row.source(),
                            unused ->
                                    new StringBuilder(
                                            "surname,given name,date of birth,passport,phone,email,address\n"))
                    .append(line(row));
        }
        for (Map.Entry<String, StringBuilder> list : texts.entrySet()) {
            Files.writeString(folder.resolve(list.getKey() + ".csv"), list.getValue());
        }
        return texts.keySet().stream().map(name -> folder.resolve(name + ".csv")).toList();
    }

    private static String line(ListRow row) {
        PersonName name = row.name().orElseThrow();
        return String.join(
                        ",",
                        name.family(),
                        name.given(),
                        row.birth().day().isEmpty() ? "" : row.birth().toString(),
                        row.documents().isEmpty() ? "" : row.documents().getFirst().number(),
                        String.join("", row.phones()),
                        String.join("", row.emails()),
                        row.address())
                + "\n";
    }
}
