package org.muster.exercises.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.exercises.figures.FigurePlanner;

/** Whoever copies the folder out of docs/exercises.md has an exercise without faults. */
class DocumentedExampleTest {
    @TempDir Path path;

    @Test
    void theFolderInTheDocumentationIsRight() throws IOException {
        String text = Files.readString(Path.of("../docs/exercises.md"));
        Folder folder = new Folder(path);
        for (String file :
                List.of("operation.yaml", "legs.csv", "timeline.csv", "nationalities.csv")) {
            Matcher block =
                    Pattern.compile("`" + file + "`:\n\n```\\w*\n(.*?)```", Pattern.DOTALL)
                            .matcher(text);
            assertThat(block.find()).as(file).isTrue();
            folder.with(file, block.group(1));
        }
        assertThat(folder.problems()).isEmpty();
        assertThat(FigurePlanner.plan(folder.read()).contradictions()).isEmpty();
    }
}
