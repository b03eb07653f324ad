package org.muster.exercises.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.exercises.folder.ExerciseFolder.Reading;

class FolderReaderTest {
    @TempDir Path folder;

    @Test
    void anEmptyFolderIsToldWhatItNeeds() {
        assertThat(sentences()).singleElement().asString().contains("operation.yaml", "missing");
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        write("operation.yaml", sheet().replace("listed: 10", "listed: ten\ncolour: blue"));
        write(
                "legs.csv",
                "leg,departed_local,destination,souls,own,cumulative_souls,cumulative_own\nF1,noon,,x,,,\n");
        write("timeline.csv", "local_time,kind,what,figure,source\n2031-01-01T10:00,party,x,,y\n");
        write("nationalities.csv", "iso3\nFRA\n");
        assertThat(sentences())
                .hasSize(2)
                .anyMatch(s -> s.contains("listed"))
                .anyMatch(s -> s.contains("colour"));
        write("operation.yaml", sheet());
        assertThat(sentences())
                .anyMatch(s -> s.contains("legs.csv line 2: departed_local is 'noon'"))
                .anyMatch(s -> s.contains("legs.csv line 2: destination is ''"))
                .anyMatch(s -> s.contains("legs.csv line 2: souls is 'x'"))
                .anyMatch(s -> s.contains("timeline.csv line 2: kind is 'party'"))
                .anyMatch(s -> s.contains("nationalities.csv line 1") && s.contains("[group]"))
                .hasSize(5);
    }

    private List<String> sentences() {
        return switch (FolderReader.read(folder)) {
            case Reading.Complete complete -> List.of();
            case Reading.Faulty faulty ->
                    faulty.problems().stream().map(FolderProblem::sentence).toList();
        };
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String sheet() {
        return """
        code: test
        name: Test
        country: NER
        place: Somewhere
        zone: UTC
        post: Post
        own: FRA
        listed: 10
        from: Here
        """;
    }
}
