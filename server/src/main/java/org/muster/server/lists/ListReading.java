package org.muster.server.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.ListId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.LeftOut;
import org.muster.core.register.Source;
import org.muster.formats.listing.DryRun;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.Profile;
import org.muster.formats.listing.ProfileFile;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.listing.SheetResult;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;

/**
 * Reads a list from a file.
 *
 * @param name the file's name as its sender called it
 * @param source where the list comes from; without a reference the file's name is taken
 * @param asOf when what it says was so, where known
 * @param profile how its columns are read, where a person has said so
 * @param sheet the one to read; without it all that are not hidden
 */
public record ListReading(
        String name,
        Source source,
        Optional<Instant> asOf,
        Optional<Profile> profile,
        Optional<String> sheet) {

    private static final int BUFFER = 1 << 16;
    private static final long SIXTY_BITS = (1L << 60) - 1;

    /** What reading gives. */
    public sealed interface Outcome {
        record Read(ReadList list) implements Outcome {}

        /** With the reason. */
        record Unreadable(CellProblem problem) implements Outcome {}
    }

    /** Reads the file at a path. Each row is also given to {@code also}. */
    public Outcome read(Path path, Instant now, DryRunSink also) {
        ReadOptions options =
                new ReadOptions(
                        profile.flatMap(Profile::encoding),
                        profile.flatMap(Profile::separator),
                        ReadOptions.FIND_OUT.limits());
        return switch (ListFile.open(path, options)) {
            case Opened.Unreadable unreadable -> new Outcome.Unreadable(unreadable.problem());
            case Opened.Readable readable -> {
                try (ListFile list = readable.list()) {
                    yield read(list, hash(path), now, also);
                }
            }
        };
    }

    private Outcome read(ListFile file, String hash, Instant now, DryRunSink also) {
        Collecting collecting = new Collecting(also);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<SheetResult> sheets = new DryRun(profile, today).run(file, sheet, collecting);
        ListPlan plan =
                new ListPlan(
                        name,
                        hash,
                        called(),
                        asOf.orElse(now),
                        collecting.rows.size() + collecting.leftOut.size(),
                        profile.map(ProfileFile::text).orElse(""));
        ReadList list =
                new ReadList(
                        id(called(), hash, sheet.orElse("")),
                        plan,
                        file.findings(),
                        sheets,
                        collecting.rows,
                        collecting.leftOut,
                        collecting.problems);
        return list.whyNot().isEmpty()
                ? new Outcome.Read(list)
                : new Outcome.Unreadable(notRead(list.whyNot()));
    }

    private CellProblem notRead(String whyNot) {
        return new CellProblem(
                whyNot.contains("hidden")
                        ? "LST-070.hidden"
                        : whyNot.contains("names") ? "LST-070.names" : "LST-070",
                name,
                "",
                0,
                "",
                "",
                "it was not read: " + whyNot + ".",
                "Its first row should name the columns (docs/lists.md).");
    }

    private Source called() {
        return source.reference().isBlank() ? new Source(source.kind(), name) : source;
    }

    /** The same for the same bytes of the same source, read in the same way. */
    static ListId id(Source source, String hash, String sheet) {
        MessageDigest digest = sha256();
        digest.update(
                (source.kind() + "\n" + source.reference() + "\n" + hash + sheet)
                        .getBytes(StandardCharsets.UTF_8));
        byte[] bytes = digest.digest();
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | bytes[i] & 0xFF;
        }
        return new ListId(value & SIXTY_BITS);
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static String hash(Path path) {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Keeps what is read. */
    private static final class Collecting implements DryRunSink {
        private final DryRunSink also;
        private final List<ReadList.Row> rows = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final List<CellProblem> problems = new ArrayList<>();

        Collecting(DryRunSink also) {
            this.also = also;
        }

        @Override
        public void row(ReadRow row) {
            also.row(row);
            RowWording.of(row)
                    .ifPresentOrElse(
                            words ->
                                    rows.add(new ReadList.Row(row.sheet(), (int) row.row(), words)),
                            () ->
                                    leftOut.add(
                                            new LeftOut(row.sheet(), (int) row.row(), codes(row))));
        }

        /** The codes and columns alone: what cells held says who somebody is. */
        private static List<String> codes(ReadRow row) {
            return row.problems().stream()
                    .map(one -> (one.problem().code() + " " + one.problem().column()).strip())
                    .toList();
        }

        @Override
        public void problem(CellProblem problem) {
            also.problem(problem);
            problems.add(problem);
        }
    }
}
