package org.muster.exercises.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The exercises that come with Muster, found by name. */
public final class ShippedExercises {
    private static final String ROOT = "/exercises";

    private ShippedExercises() {}

    public static List<String> listNames() {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<Path> find(String name) {
        return listNames().contains(name) ? Optional.of(root().resolve(name)) : Optional.empty();
    }

    private static Path root() {
        URL url = Objects.requireNonNull(ShippedExercises.class.getResource(ROOT), ROOT);
        try {
            URI uri = url.toURI();
            return uri.getScheme().equals("jar") ? inJar(uri) : Path.of(uri);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the shipped exercises cannot be read from " + url, e);
        }
    }

    private static Path inJar(URI uri) throws IOException {
        FileSystem jar;
        try {
            jar = FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            jar = FileSystems.getFileSystem(uri);
        }
        return jar.getPath(ROOT);
    }
}
