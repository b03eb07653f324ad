package org.muster.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.formats.bcbp.BcbpReader;
import org.muster.formats.cap.CapReader;
import org.muster.formats.cap.FeedReader;
import org.muster.formats.hxl.HxlReader;
import org.muster.formats.mrz.MrzReader;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PaxlstReader;
import org.muster.formats.pfif.PfifReader;

/** The standards of the field that a file can keep, in the order in which they are tried. */
enum FileKind {
    CAP("an alert (CAP 1.2)") {
        @Override
        boolean looksLike(Path file, String head) {
            return root(head).equals("alert");
        }

        @Override
        FileVerdict read(Path file, byte[] bytes, LocalDate today) {
            return FileVerdict.of(
                    CapReader.read(called(file), new ByteArrayInputStream(bytes)),
                    alert ->
                            "%s %s, %s"
                                    .formatted(alert.status(), alert.type(), alert.identifier()));
        }
    },
    CAP_FEED("a feed of alerts (Atom)") {
        @Override
        boolean looksLike(Path file, String head) {
            return root(head).equals("feed");
        }

        @Override
        FileVerdict read(Path file, byte[] bytes, LocalDate today) {
            return FileVerdict.of(
                    FeedReader.read(called(file), new ByteArrayInputStream(bytes)),
                    feed -> "%,d entries".formatted(feed.entries().size()));
        }
    },
    PFIF("records of missing and found people (PFIF)") {
        @Override
        boolean looksLike(Path file, String head) {
            return root(head).equals("pfif");
        }

        @Override
        FileVerdict read(Path file, byte[] bytes, LocalDate today) {
            return FileVerdict.of(
                    PfifReader.read(called(file), new ByteArrayInputStream(bytes)),
                    board ->
                            "%,d persons, %,d notes apart"
                                    .formatted(board.persons().size(), board.notes().size()));
        }
    },
    PAXLST("a passenger list (UN/EDIFACT PAXLST)") {
        @Override
        boolean looksLike(Path file, String head) {
            return head.startsWith("UNA") || head.startsWith("UNB");
        }

        @Override
        FileVerdict read(Path file, byte[] bytes, LocalDate today) {
            return FileVerdict.of(
                    PaxlstReader.read(called(file), bytes, today), FileKind::passengers);
        }
    },
    BCBP("a boarding pass (BCBP)") {
        @Override
        boolean looksLike(Path file, String head) {
            return head.strip().matches("M[1-9][^\\r\\n]{56,}");
        }

        @Override
        FileVerdict read(Path file, byte[] bytes, LocalDate today) {
            return FileVerdict.of(
                    BcbpReader.read(text(bytes)),
                    pass -> "%s, %,d legs".formatted(pass.name(), pass.legs().size()));
        }
    },
    MRZ("the machine-readable lines of a document (ICAO Doc 9303)") {
        @Override
        boolean looksLike(Path file, String head) {
            return head.strip().matches("(?i)[A-Z][A-Z0-9<\\s]{71,}") && head.contains("<");
        }

        @Override
        FileVerdict read(Path file, byte[] bytes, LocalDate today) {
            return FileVerdict.of(called(file), new MrzReader(today).read(text(bytes)));
        }
    },
    HXL("a table with HXL tags") {
        @Override
        boolean looksLike(Path file, String head) {
            String name = called(file).toLowerCase(Locale.ROOT);
            return Pattern.compile("(?m)(^|[,;\\t])\"?#[a-z]+").matcher(head).find()
                    || name.endsWith(".xlsx");
        }

        @Override
        FileVerdict read(Path file, byte[] bytes, LocalDate today) {
            return FileVerdict.of(
                    HxlReader.read(file),
                    table ->
                            "%,d rows, %,d columns"
                                    .formatted(table.rows().size(), table.columns().size()));
        }
    };

    /** As much as tells what a file is. */
    private static final int HEAD = 4_096;

    private static final Pattern ROOT =
            Pattern.compile(
                    "^(?:\\s|<\\?.*?\\?>|<!--.*?-->)*<(?:[\\w.-]+:)?([\\w.-]+)", Pattern.DOTALL);

    private final String meaning;

    FileKind(String meaning) {
        this.meaning = meaning;
    }

    /** What it is, for a sentence. */
    String meaning() {
        return meaning;
    }

    /** The name on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    abstract boolean looksLike(Path file, String head);

    abstract FileVerdict read(Path file, byte[] bytes, LocalDate today);

    /** What a file seems to be by how it begins. */
    static Optional<FileKind> find(Path file, byte[] bytes) {
        String head = text(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)));
        return Arrays.stream(values()).filter(kind -> kind.looksLike(file, head)).findFirst();
    }

    private static String passengers(List<PassengerList> lists) {
        int people = lists.stream().mapToInt(list -> list.travellers().size()).sum();
        return "%,d lists, %,d people".formatted(lists.size(), people);
    }

    private static String root(String head) {
        Matcher matcher = ROOT.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String called(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
