package org.muster.exercises.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.muster.exercises.folder.ExerciseFolder.Reading;
import org.muster.formats.problem.FileProblem;

/** A small exercise that is right, to be spoilt file by file. */
public record Folder(Path path) {

    /** With two flights, each with souls and own nationals. */
    public static Folder right(Path path) throws IOException {
        return new Folder(path)
                .with("operation.yaml", sheet())
                .legs(
                        "F1,2031-01-01T10:00,Far,100,60,100,60",
                        "F2,2031-01-02T10:00,Far,50,20,150,80")
                .with(
                        "timeline.csv",
                        """
                        local_time,kind,what,figure,source
                        2031-01-01T12:00,bulletin,First,100,invented
                        2031-01-03T12:00,closing,Over,150,invented
                        """)
                .with("nationalities.csv", "iso3,group\nDEU,Europe\n");
    }

    public Folder with(String file, String text) throws IOException {
        Files.writeString(path.resolve(file), text);
        return this;
    }

    public Folder legs(String... rows) throws IOException {
        return with(
                "legs.csv",
                "leg,departed_local,destination,souls,own,cumulative_souls,cumulative_own\n"
                        + String.join("\n", rows)
                        + "\n");
    }

    public Folder without(String file) throws IOException {
        Files.delete(path.resolve(file));
        return this;
    }

    List<String> problems() {
        return switch (FolderReader.read(path)) {
            case Reading.Complete complete -> List.of();
            case Reading.Faulty faulty ->
                    faulty.problems().stream().map(FileProblem::sentence).toList();
        };
    }

    public ExerciseFolder read() {
        return switch (FolderReader.read(path)) {
            case Reading.Complete complete -> complete.folder();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    static String sheet() {
        return """
        code: test
        name: Test
        country: NER
        place: Somewhere
        zone: Africa/Niamey
        post: Post
        own: FRA
        listed: 200
        present: 120
        asked_own: 80
        asked_others: 70
        from: Here
        """;
    }
}
