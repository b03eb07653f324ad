package org.muster.formats.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program age itself opens what we write, with the right key alone. */
class AgeFileTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 300_000})
    void ageOpensIt(int size) throws Exception {
        byte[] clear = new byte[size];
        new Random(size).nextBytes(clear);
        AgeKey key = keyFor("right");
        Path file = Files.write(folder.resolve("file.age"), encrypted(key, clear));
        Path opened = folder.resolve("opened");
        assertThat(run(List.of("age", "-d", "-i", "right", "-o", "opened", "file.age"))).isZero();
        assertThat(opened).hasBinaryContent(clear);

        keyFor("wrong");
        assertThat(run(List.of("age", "-d", "-i", "wrong", "-o", "other", "file.age"))).isNotZero();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .startsWith("age-encryption.org/v1\n-> X25519 ");
    }

    @Test
    void aFileThatIsCutOpensNowhere() throws Exception {
        AgeKey key = keyFor("right");
        byte[] whole = encrypted(key, new byte[200_000]);
        Files.write(folder.resolve("cut.age"), java.util.Arrays.copyOf(whole, 150_000));
        assertThat(run(List.of("age", "-d", "-i", "right", "-o", "opened", "cut.age"))).isNotZero();
    }

    @Test
    void anAlteredKeyIsNone() throws Exception {
        String key = keyFor("right").toString();
        assertThat(AgeKey.find(" " + key.toUpperCase(java.util.Locale.ROOT) + "\n")).isPresent();
        assertThat(AgeKey.find(key.replace(key.charAt(30), key.charAt(30) == 'q' ? 'p' : 'q')))
                .isEmpty();
        assertThat(AgeKey.find("")).isEmpty();
        assertThat(AgeKey.find("ssh-ed25519 AAAA")).isEmpty();
        assertThat(AgeKey.grouped(key)).startsWith("age1").contains(" ").hasSize(62 + 12);
    }

    private static byte[] encrypted(AgeKey key, byte[] clear) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealed = AgeFile.to(key, out)) {
            sealed.write(clear);
        }
        return out.toByteArray();
    }

    private AgeKey keyFor(String name) throws Exception {
        assertThat(run(List.of("age-keygen", "-o", name))).isZero();
        String line =
                Files.readAllLines(folder.resolve(name)).stream()
                        .filter(one -> one.startsWith("# public key: "))
                        .findFirst()
                        .orElseThrow();
        return AgeKey.find(line.substring("# public key: ".length())).orElseThrow();
    }

    private int run(List<String> command) throws Exception {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
