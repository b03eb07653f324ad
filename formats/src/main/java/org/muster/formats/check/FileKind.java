package org.muster.formats.check;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.muster.formats.bcbp.BcbpReader;
import org.muster.formats.cap.CapReader;
import org.muster.formats.cap.FeedReader;
import org.muster.formats.hxl.HxlReader;
import org.muster.formats.mrz.MrzReader;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PaxlstReader;
import org.muster.formats.pfif.PfifReader;
import org.muster.formats.problem.Reading;

/** The standards of the field that a file can keep, in the order in which they are tried. */
public enum FileKind {
    CAP("an alert (CAP 1.2)") {
        @Override
        boolean looksLike(Beginning beginning) {
            return beginning.root().equals("alert");
        }

        @Override
        public FileVerdict read(GivenFile file, LocalDate today) throws IOException {
            return FileVerdict.of(
                    stream(file, in -> CapReader.read(file.name(), in)),
                    alert ->
                            "%s %s, %s"
                                    .formatted(alert.status(), alert.type(), alert.identifier()));
        }
    },
    CAP_FEED("a feed of alerts (Atom)") {
        @Override
        boolean looksLike(Beginning beginning) {
            return beginning.root().equals("feed");
        }

        @Override
        public FileVerdict read(GivenFile file, LocalDate today) throws IOException {
            return FileVerdict.of(
                    stream(file, in -> FeedReader.read(file.name(), in)),
                    feed -> count(feed.entries().size(), "entry", "entries"));
        }
    },
    PFIF("records of missing and found people (PFIF)") {
        @Override
        boolean looksLike(Beginning beginning) {
            return beginning.root().equals("pfif");
        }

        @Override
        public FileVerdict read(GivenFile file, LocalDate today) throws IOException {
            return FileVerdict.of(
                    stream(file, in -> PfifReader.read(file.name(), in)),
                    board ->
                            count(board.persons().size(), "person", "persons")
                                    + ", "
                                    + count(board.notes().size(), "note", "notes")
                                    + " apart");
        }
    },
    PAXLST("a passenger list (UN/EDIFACT PAXLST)") {
        @Override
        boolean looksLike(Beginning beginning) {
            return PaxlstReader.looksLike(beginning.head());
        }

        @Override
        public FileVerdict read(GivenFile file, LocalDate today) throws IOException {
            return FileVerdict.of(
                    PaxlstReader.read(file.name(), file.bytes(), today), FileKind::passengers);
        }
    },
    BCBP("a boarding pass (BCBP)") {
        @Override
        boolean looksLike(Beginning beginning) {
            return BcbpReader.isMeant(beginning.head().strip());
        }

        @Override
        public FileVerdict read(GivenFile file, LocalDate today) throws IOException {
            return FileVerdict.of(
                            BcbpReader.read(Beginning.text(file.bytes())),
                            pass -> pass.name() + ", " + count(pass.legs().size(), "leg", "legs"))
                    .in(file.name());
        }
    },
    MRZ("the machine-readable lines of a document (ICAO Doc 9303)") {
        @Override
        boolean looksLike(Beginning beginning) {
            return MrzReader.looksLike(beginning.head());
        }

        @Override
        public FileVerdict read(GivenFile file, LocalDate today) throws IOException {
            return FileVerdict.of(
                    file.name(), new MrzReader(today).read(Beginning.text(file.bytes())));
        }
    },
    HXL("a table with HXL tags") {
        @Override
        boolean looksLike(Beginning beginning) {
            return WORKBOOKS.contains(beginning.ending()) || TAG.matcher(beginning.head()).find();
        }

        @Override
        public FileVerdict read(GivenFile file, LocalDate today) throws IOException {
            return FileVerdict.of(
                    HxlReader.read(file.path(), file.name()),
                    table ->
                            count(table.rows().size(), "row", "rows")
                                    + ", "
                                    + count(table.columns().size(), "column", "columns"));
        }
    };

    /** Tables that do not begin with text. */
    private static final Set<String> WORKBOOKS = Set.of("xlsx", "ods");

    private static final Pattern TAG = Pattern.compile("(?m)(^|[,;\\t])\"?#[a-z]+");

    private final String meaning;

    FileKind(String meaning) {
        this.meaning = meaning;
    }

    /** What it is, for a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Its name in commands and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    abstract boolean looksLike(Beginning beginning);

    /**
     * Reads a file as one of this kind.
     *
     * @param today by which years of two digits are read
     */
    public abstract FileVerdict read(GivenFile file, LocalDate today) throws IOException;

    /** What a file seems to be by how it begins. */
    public static Optional<FileKind> find(GivenFile file) throws IOException {
        Beginning beginning = Beginning.of(file);
        return Arrays.stream(values()).filter(kind -> kind.looksLike(beginning)).findFirst();
    }

    private static <T> Reading<T> stream(GivenFile file, Function<InputStream, Reading<T>> reader)
            throws IOException {
        try (InputStream in = file.open()) {
            return reader.apply(in);
        }
    }

    /** The kind of that name, however its letters are written. */
    public static Optional<FileKind> find(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Such as 1 list, 1,200 people. */
    static String count(int number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    private static String passengers(List<PassengerList> lists) {
        int people = lists.stream().mapToInt(list -> list.travellers().size()).sum();
        return count(lists.size(), "list", "lists") + ", " + count(people, "person", "people");
    }
}
