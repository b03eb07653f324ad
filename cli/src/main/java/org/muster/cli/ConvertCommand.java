package org.muster.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.muster.formats.paxlst.PaxlstReader;
import org.muster.formats.paxlst.PaxlstWriter;
import org.muster.formats.paxlst.Shape;
import org.muster.formats.paxlst.Written;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a file and writes what could be read in another form. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes what a file says in another form.",
        footer = {
            "",
            "A passenger list to paxlst, or to paxlst-lines with a segment a line; an alert to cap; a table",
            "with HXL tags to hxl-csv or hxl-xlsx. What is wrong in FILE is told, and what could be read is",
            "written. Records of missing people (PFIF) are not converted: what leaves needs their consent.",
            "Exit codes: 0 all was read and written; 1 with problems, which are told; 2 a wrong argument, or",
            "nothing could be read: nothing is written; 3 a file cannot be used."
        })
final class ConvertCommand implements Callable<Integer> {

    /** The forms that there are. */
    enum Target {
        PAXLST,
        PAXLST_LINES,
        CAP,
        HXL_CSV,
        HXL_XLSX;

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
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Target to = Target.PAXLST;

    private final List<FileProblem> problems = new ArrayList<>();

    @Override
    public Integer call() {
        try {
            PlanFiles.mustBeNew(target);
            Optional<byte[]> written = convert(Files.readAllBytes(file));
            problems.forEach(one -> err().println(one.code() + " " + one.sentence()));
            if (written.isEmpty()) {
                err().printf("Nothing in %s could be read as %s; nothing is written.%n", file, to);
                return Exit.BAD_INPUT;
            }
            Files.write(target, written.get());
            spec.commandLine().getOut().printf("%s is written as %s.%n", target, to);
            return problems.isEmpty() ? Exit.OK : Exit.NOT_SO;
        } catch (BadInput e) {
            err().println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (IOException e) {
            err().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    private Optional<byte[]> convert(byte[] bytes) throws BadInput {
        return switch (to) {
            case PAXLST -> passengers(bytes, Shape.USUAL);
            case PAXLST_LINES -> passengers(bytes, Shape.USUAL.withLineBreaks());
            case CAP ->
                    found(CapReader.read(name(), new ByteArrayInputStream(bytes)))
                            .map(CapWriter::write);
            case HXL_CSV -> found(HxlReader.read(file)).map(HxlWriter::csv);
            case HXL_XLSX -> found(HxlReader.read(file)).map(table -> HxlWriter.xlsx(table, "HXL"));
        };
    }

    private Optional<byte[]> passengers(byte[] bytes, Shape shape) throws BadInput {
        Optional<List<PassengerList>> lists =
                found(PaxlstReader.read(name(), bytes, LocalDate.now(ZoneOffset.UTC)));
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        if (lists.get().size() > 1) {
            throw new BadInput(
                    "%s holds %,d lists. Split it: one interchange is written for each file."
                            .formatted(file, lists.get().size()));
        }
        Written written =
                PaxlstWriter.write(lists.get().getFirst(), shape.withSigns(ServiceSigns.PLAIN));
        problems.addAll(written.problems());
        return Optional.of(
                String.join("", written.interchanges()).getBytes(StandardCharsets.US_ASCII));
    }

    private <T> Optional<T> found(Reading<T> reading) {
        problems.addAll(reading.problems());
        return reading.found();
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
