package org.muster.formats.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.TextFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Opens a settings file; what is in it is read through its {@link Section}. */
public final class Settings {

    private static final int MOST_ALIASES = 50;

    private Settings() {}

    /** The file's top section; an empty one, with a problem told, when the file cannot be read. */
    public static Section read(Path path, Problems problems) {
        String file = String.valueOf(path.getFileName());
        return TextFile.read(path, "SET", problems)
                .map(text -> parse(file, text, problems))
                .orElseGet(() -> empty(file, problems));
    }

    /** As above, from text; {@code file} is what problems call it. */
    public static Section parse(String file, String text, Problems problems) {
        try {
            LoadSettings settings =
                    LoadSettings.builder()
                            .setLabel(file)
                            .setMaxAliasesForCollections(MOST_ALIASES)
                            .setAllowRecursiveKeys(false)
                            .build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Section.of(file, "", mapping, problems);
            }
            problems.tell(
                    "SET-004",
                    file,
                    0,
                    "",
                    "",
                    "the file has no keys.",
                    "Write one \"key: value\" per line.");
        } catch (MarkedYamlEngineException broken) {
            long line = broken.getProblemMark().map(Mark::getLine).orElse(-1) + 1L;
            problems.tell(
                    "SET-005",
                    file,
                    line,
                    "",
                    "",
                    "this is not YAML: " + broken.getProblem() + ".",
                    "Check the indent, the colons and the quotes of this line and the one before.");
        } catch (YamlEngineException broken) {
            problems.tell(
                    "SET-005",
                    file,
                    0,
                    "",
                    "",
                    "this is not YAML: " + broken.getMessage() + ".",
                    "Check the indent, the colons and the quotes.");
        }
        return empty(file, problems);
    }

    private static Section empty(String file, Problems problems) {
        return new Section(file, "", 0, Map.of(), problems);
    }
}
