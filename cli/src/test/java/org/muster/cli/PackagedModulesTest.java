package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runtime of {@code ./muster package} has every part of the JDK that the program names. */
class PackagedModulesTest {

    /** Lucene's faster vectors, which it takes only where somebody switched them on. */
    private static final Set<String> NOT_NEEDED = Set.of("jdk.incubator.vector");

    private static final Pattern ONLY_TESTS =
            Pattern.compile(
                    "[/\\\\](test-classes|(muster-)?testkit[^/\\\\]*|(junit|assertj|archunit|byte-buddy)-?[^/\\\\]*)([/\\\\]|$)");

    @Test
    void nothingThatTheProgramNamesIsLeftOut() throws IOException {
        Set<String> named = named();
        assertThat(named).contains("java.base", "java.sql");
        named.removeAll(NOT_NEEDED);
        assertThat(listed()).containsAll(named);
    }

    private static Set<String> listed() throws IOException {
        Path list =
                Path.of(System.getProperty("basedir", ""))
                        .toAbsolutePath()
                        .resolveSibling("packaging")
                        .resolve("modules");
        return Files.readAllLines(list).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    /** As jdeps finds them in the classes of the program and of all its libraries. */
    private static Set<String> named() {
        StringWriter said = new StringWriter();
        List<String> arguments = List.of("--multi-release", "25", "--ignore-missing-deps", "-s");
        String[] all = Stream.concat(arguments.stream(), shipped().stream()).toArray(String[]::new);
        int code =
                ToolProvider.findFirst("jdeps")
                        .orElseThrow()
                        .run(new PrintWriter(said), new PrintWriter(said), all);
        assertThat(code).as(said.toString()).isZero();
        return said.toString()
                .lines()
                .filter(line -> line.contains(" -> "))
                .map(line -> line.substring(line.indexOf(" -> ") + 4).strip())
                .filter(module -> module.startsWith("java.") || module.startsWith("jdk."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The class path, but for what only tests have. */
    private static List<String> shipped() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !ONLY_TESTS.matcher(entry).find())
                .toList();
    }
}
