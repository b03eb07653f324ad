package org.muster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.muster.formats.cap.CapReader;
import org.muster.formats.cap.CapWriter;
import org.muster.formats.edifact.ServiceSigns;
import org.muster.formats.hxl.HxlReader;
import org.muster.formats.hxl.HxlWriter;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PassengerTable;
import org.muster.formats.paxlst.PaxlstReader;
import org.muster.formats.paxlst.PaxlstWriter;
import org.muster.formats.paxlst.Shape;
import org.muster.formats.paxlst.Written;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Reads a file and writes what could be read in another form. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes what a file says in another form.",
        footer = {
            "",
            "A passenger list to paxlst, to paxlst-lines with a segment a line, or to csv, a table"
                    + " of its passengers that import reads; an alert to cap; a table with HXL tags"
                    + " to hxl-csv or hxl-xlsx. What is wrong in FILE is told, and what could be"
                    + " read is written. Records of missing people (PFIF) are not converted: what"
                    + " leaves needs their consent.",
            "Exit codes: 0 all was read and written; 1 with problems, which are told; 2 a wrong"
                    + " argument, or nothing could be read: nothing is written; 3 a file cannot be"
                    + " used."
        })
final class ConvertCommand implements Callable<Integer> {

    /** The forms that there are. */
    enum Target {
        PAXLST("a passenger list"),
        PAXLST_LINES("a passenger list"),
        CSV("a passenger list"),
        CAP("an alert"),
        HXL_CSV("a table with HXL tags"),
        HXL_XLSX("a table with HXL tags");

        /** What FILE must be. */
        private final String from;

        Target(String from) {
            this.from = from;
        }

        /** The form of that name, however its letters are written. */
        static Target parse(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.toString().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is not known; say one of %s"
                                            .formatted(word, List.of(values()))));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "What is read.")
    private Path file;

    @Parameters(index = "1", paramLabel = "OUT", description = "What is written; it must be new.")
    private Path target;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORM",
            converter = TargetNames.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Target to = Target.PAXLST;

    /** Reads what somebody typed. */
    static final class TargetNames implements ITypeConverter<Target> {
        @Override
        public Target convert(String word) {
            return Target.parse(word);
        }
    }

    private final List<FileProblem> problems = new ArrayList<>();

    @Override
    public Integer call() {
        try {
            PlanFiles.mustBeNew("OUT", target);
            return write(told(OutsideFile.of(file)));
        } catch (BadInput e) {
            err().println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (IOException e) {
            err().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    /** What is to be written; whatever becomes of it, what is wrong is told. */
    private Optional<byte[]> told(OutsideFile from) throws BadInput, IOException {
        try {
            return convert(from);
        } finally {
            problems.forEach(one -> err().println(one.code() + " " + one.sentence()));
        }
    }

    private int write(Optional<byte[]> converted) throws BadInput, IOException {
        if (converted.isEmpty()) {
            err().printf("Nothing in %s could be read as %s; nothing is written.%n", file, to.from);
            return Exit.BAD_INPUT;
        }
        PlanFiles.writeNew("OUT", target, converted.get());
        spec.commandLine().getOut().printf("%s is written as %s.%n", target, to);
        return problems.isEmpty() ? Exit.OK : Exit.NOT_SO;
    }

    private Optional<byte[]> convert(OutsideFile from) throws BadInput, IOException {
        return switch (to) {
            case PAXLST -> passengers(from, Shape.USUAL);
            case PAXLST_LINES -> passengers(from, Shape.USUAL.withLineBreaks());
            case CSV ->
                    passengers(from)
                            .map(PassengerTable::of)
                            .map(table -> {
                                problems.addAll(table.problems());
                                return table.csv();
                            });
            case CAP -> {
                try (InputStream in = from.open()) {
                    yield found(CapReader.read(from.name(), in)).map(CapWriter::write);
                }
            }
            case HXL_CSV -> found(HxlReader.read(from.path())).map(HxlWriter::csv);
            case HXL_XLSX ->
                    found(HxlReader.read(from.path())).map(table -> HxlWriter.xlsx(table, "HXL"));
        };
    }

    /** The one list of the file; empty where none could be read. */
    private Optional<PassengerList> passengers(OutsideFile from) throws BadInput, IOException {
        Optional<List<PassengerList>> lists =
                found(PaxlstReader.read(from.name(), from.bytes(), LocalDate.now(ZoneOffset.UTC)));
        if (lists.isPresent() && lists.get().size() > 1) {
            throw new BadInput(
                    "%s holds %,d lists; one is written for each file. Split it. Nothing is written."
                            .formatted(file, lists.get().size()));
        }
        return lists.map(List::getFirst);
    }

    private Optional<byte[]> passengers(OutsideFile from, Shape shape)
            throws BadInput, IOException {
        Optional<PassengerList> list = passengers(from);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        if (list.get().envelope().prepared().isEmpty()) {
            throw new BadInput(
                    "%s does not say in its UNB when the list was prepared, and every list must. Ask the sender, or write it there as YYMMDD:HHMM. Nothing is written."
                            .formatted(file));
        }
        Written written = PaxlstWriter.write(list.get(), shape.withSigns(ServiceSigns.PLAIN));
        problems.addAll(written.problems());
        return Optional.of(
                String.join("", written.interchanges()).getBytes(StandardCharsets.US_ASCII));
    }

    private <T> Optional<T> found(Reading<T> reading) {
        problems.addAll(reading.problems());
        return reading.found();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
