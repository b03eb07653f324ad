package org.muster.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.muster.ledger.sql.DatabaseCopy;

/**
 * Copies of a data folder with its ledger, made while a server runs, and put back elsewhere. None
 * ever holds the operator's key: whoever finds one can read nobody's name.
 */
public final class Backup {
    private static final String NOTE = "muster-backup.txt";
    private static final String FIRST_LINE = "Muster back-up 1";
    private static final Set<String> DATABASES = Set.of("ledger.db", "reads.db");

    /** Keys, locks, what is made anew, and what a database has beside it. */
    private static final Pattern LEFT_OUT =
            Pattern.compile(
                    "operator\\.(?:key|wrapped|sealed)|muster\\.lock|snapshot-.*|.*\\.new"
                            + "|.*\\.db(?:-wal|-shm|-journal)?");

    /** Where files lie open while they are read. */
    private static final String OPEN = "open-";

    private Backup() {}

    /**
     * What is in a back-up.
     *
     * @param facts how many the ledger had
     * @param files how many files there are beside it
     */
    public record Contents(Instant at, long facts, String lastHash, int files) {}

    /** Makes one; nothing is left of it when that fails. */
    public static Contents make(Path folder, Path file) throws LedgerUnavailable {
        require(
                !Files.exists(file),
                file + " is there already. Name another file, or move that one away.");
        require(
                !file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize()),
                file
                        + " lies in the data folder itself, and would be a part of itself. Name a"
                        + " file elsewhere, best on another disk.");
        require(
                !Files.exists(folder.resolve("operator.sealed")),
                folder
                        + " is a gate's: it is worth nothing after its duty, and an old copy put"
                        + " back is refused by the others. Back up the hub instead.");
        require(
                Files.exists(folder.resolve("ledger.db")),
                "There is no ledger in "
                        + folder
                        + ". Name the data folder with --data; of a ledger in PostgreSQL make a"
                        + " copy with pg_dump.");
        try {
            OwnerOnly.makeFile(file);
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                return write(folder, zip);
            } catch (IOException | LedgerUnavailable | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The back-up "
                            + file
                            + " could not be written ("
                            + e.getMessage()
                            + "). Nothing is left of it. Make sure that there is room.",
                    e);
        }
    }

    private static Contents write(Path folder, ZipOutputStream zip)
            throws IOException, LedgerUnavailable {
        Path aside = Files.createTempDirectory("muster-backup");
        try {
            Instant now = Instant.now();
            DatabaseCopy.Copied copied =
                    DatabaseCopy.make(folder.resolve("ledger.db"), aside.resolve("ledger.db"));
            if (Files.exists(folder.resolve("reads.db"))) {
                DatabaseCopy.makeAny(folder.resolve("reads.db"), aside.resolve("reads.db"));
            }
            int files = others(folder);
            Contents contents = new Contents(now, copied.facts(), copied.lastHash(), files);
            put(zip, NOTE, text(contents).getBytes(StandardCharsets.UTF_8));
            for (String database : DATABASES) {
                if (Files.exists(aside.resolve(database))) {
                    put(zip, database, aside.resolve(database));
                }
            }
            walk(folder, file -> put(zip, folder.relativize(file).toString(), file));
            return contents;
        } finally {
            remove(aside);
        }
    }

    private static int others(Path folder) throws IOException {
        int[] many = {0};
        walk(folder, file -> many[0]++);
        return many[0];
    }

    private interface Taking {
        void take(Path file) throws IOException;
    }

    private static void walk(Path folder, Taking taking) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is)
                            throws IOException {
                        if (is.isRegularFile()
                                && !LEFT_OUT.matcher(file.getFileName().toString()).matches()) {
                            taking.take(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    /** What a server that runs holds open just now is gone in a moment. */
                    @Override
                    public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes is) {
                        return inside.getFileName().toString().startsWith(OPEN)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    /** A server that runs may take a file away. */
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static String text(Contents contents) {
        return FIRST_LINE
                + "\nmade: "
                + contents.at()
                + "\nfacts: "
                + contents.facts()
                + "\nlast: "
                + contents.lastHash()
                + "\nfiles: "
                + contents.files()
                + "\nThe operator's key is not in it: keep that elsewhere.\n";
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name.replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    /** Puts one back into a folder that is not there yet, or is empty. */
    public static Contents restore(Path file, Path folder) throws LedgerUnavailable {
        require(Files.isRegularFile(file), "There is no file " + file + ".");
        try {
            require(
                    !Files.exists(folder) || isEmpty(folder),
                    folder
                            + " is not empty. Name a new folder: nothing is put over what is there.");
            OwnerOnly.makeFolder(folder);
            Contents contents = unpack(file, folder);
            DatabaseCopy.Copied there = DatabaseCopy.look(folder.resolve("ledger.db"));
            require(
                    there.facts() == contents.facts()
                            && there.lastHash().equals(contents.lastHash()),
                    file + " is damaged: its ledger does not end as it says. Take another one.");
            return contents;
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    file
                            + " could not be put back ("
                            + e.getMessage()
                            + "). Remove "
                            + folder
                            + " and try another copy.",
                    e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // whoever puts the key there first need not move it away
            return files.allMatch(one -> one.getFileName().toString().startsWith("operator."));
        }
    }

    private static Contents unpack(Path file, Path folder) throws IOException, LedgerUnavailable {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry first = zip.getNextEntry();
            require(
                    first != null && first.getName().equals(NOTE),
                    file + " is no back-up of Muster. Name a file that muster backup made.");
            Contents contents = read(file, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                Path to = folder.resolve(next.getName()).normalize();
                if (!to.startsWith(folder) || next.isDirectory()) {
                    throw new ZipException(next.getName() + " is no name of a file in it");
                }
                OwnerOnly.makeFolder(to.resolveSibling("").normalize());
                OwnerOnly.makeFile(to);
                try (OutputStream out = Files.newOutputStream(to)) {
                    zip.transferTo(out);
                }
            }
            return contents;
        }
    }

    private static Contents read(Path file, String note) throws LedgerUnavailable {
        require(
                note.startsWith(FIRST_LINE + "\n"),
                file + " was made by a newer Muster. Use that one.");
        try {
            return new Contents(
                    Instant.parse(value(note, "made")),
                    Long.parseLong(value(note, "facts")),
                    value(note, "last"),
                    Integer.parseInt(value(note, "files")));
        } catch (RuntimeException e) {
            throw new LedgerUnavailable(file + " is damaged. Take another one.", e);
        }
    }

    private static String value(String note, String label) {
        return note.lines()
                .filter(line -> line.startsWith(label + ": "))
                .findFirst()
                .orElseThrow()
                .substring(label.length() + 2);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void require(boolean so, String otherwise) throws LedgerUnavailable {
        if (!so) {
            throw new LedgerUnavailable(otherwise, null);
        }
    }
}
