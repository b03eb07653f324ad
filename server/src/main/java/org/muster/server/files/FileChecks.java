package org.muster.server.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.muster.formats.check.Conversion;
import org.muster.formats.check.FileForm;
import org.muster.formats.check.FileKind;
import org.muster.formats.check.FileVerdict;
import org.muster.formats.check.GivenFile;
import org.muster.server.Settings;
import org.springframework.stereotype.Component;

/**
 * Says what a file of another program is and what is wrong in it, and writes it in another form.
 * Nothing of it is kept.
 *
 * <p>Threads: any.
 */
@Component
public final class FileChecks {
    private final Path folder;
    private final Settings settings;

    FileChecks(Settings settings) throws IOException {
        this.settings = settings;
        this.folder = Files.createDirectories(settings.dataFolder().resolve("files"));
        OpenCopy.sweep(folder);
    }

    /**
     * What was found out about a file.
     *
     * @param kind empty where it looks like nothing that is known here
     * @param verdict empty where the kind is
     */
    public record Checked(String file, Optional<FileKind> kind, Optional<FileVerdict> verdict) {

        /** What it is, in a sentence. */
        public String sentence() {
            return verdict.map(found -> found.sentence(file, kind.orElseThrow()))
                    .orElseGet(() ->
                            "%s looks like none of the formats that are known here: %s."
                                    .formatted(file, String.join(", ", words())));
        }

        private static List<String> words() {
            return List.of(FileKind.values()).stream().map(FileKind::word).toList();
        }
    }

    /**
     * @param as what it is to be taken for; empty: what it looks like
     */
    public Checked check(String name, byte[] bytes, Optional<FileKind> as) throws IOException {
        return OpenCopy.use(
                folder,
                name,
                bytes,
                path -> {
                    GivenFile file = GivenFile.of(path);
                    Optional<FileKind> kind = as.isPresent() ? as : FileKind.find(file);
                    return new Checked(
                            file.name(),
                            kind,
                            kind.isPresent()
                                    ? Optional.of(kind.get().read(file, today()))
                                    : Optional.empty());
                });
    }

    /** Writes what could be read of a file in another form. */
    public Conversion convert(String name, byte[] bytes, FileForm form) throws IOException {
        return OpenCopy.use(
                folder, name, bytes, path -> Conversion.of(GivenFile.of(path), form, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC);
    }
}
