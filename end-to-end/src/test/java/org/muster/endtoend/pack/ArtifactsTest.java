package org.muster.endtoend.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each library that the program is shipped with is the one that was looked at: by name, version and
 * SHA-256. Whoever changes a version makes the list anew with {@code -Dartifacts.make=true}, and
 * the change shows in review.
 */
class ArtifactsTest {
    private static final Path LIST = Path.of("../packaging/artifacts.sha256");
    private static final Path LIBRARIES = Path.of("../cli/target/lib");
    private static final Path PARTS = Path.of("../cli/target/muster.cdx.json");

    @Test
    void everyLibraryIsTheOneThatWasLookedAt() throws Exception {
        Map<String, String> shipped = shipped();
        if (Boolean.getBoolean("artifacts.make")) {
            Files.write(
                    LIST,
                    shipped.entrySet().stream()
                            .map(one -> one.getValue() + "  " + one.getKey())
                            .toList());
        }
        assertThat(shipped).hasSizeGreaterThan(50).isEqualTo(listed());
    }

    @Test
    void theListOfPartsNamesEachWithItsChecksum() throws Exception {
        String parts = Files.readString(PARTS);
        for (Map.Entry<String, String> one : shipped().entrySet()) {
            assertThat(parts).as(one.getKey()).contains(one.getValue());
        }
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            String[] parts = line.split(" {2}", 2);
            listed.put(parts[1], parts[0]);
        }
        return listed;
    }

    private static Map<String, String> shipped() throws Exception {
        Map<String, String> shipped = new TreeMap<>();
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".jar") && !name.startsWith("muster-")) {
                    shipped.put(name, hash(file));
                }
            }
        }
        return shipped;
    }

    private static String hash(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
