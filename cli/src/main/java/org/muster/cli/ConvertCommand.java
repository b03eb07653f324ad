package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.muster.formats.check.Conversion;
import org.muster.formats.check.FileForm;
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
    private FileForm to = FileForm.PAXLST;

    /** Reads what somebody typed. */
    static final class TargetNames implements ITypeConverter<FileForm> {
        @Override
        public FileForm convert(String word) {
            return FileForm.find(word)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is not known; say one of %s"
                                            .formatted(word, List.of(FileForm.values()))));
        }
    }

    @Override
    public Integer call() {
        try {
            PlanFiles.mustBeNew("OUT", target);
            Conversion conversion =
                    Conversion.of(OutsideFile.of(file), to, LocalDate.now(ZoneOffset.UTC));
            conversion.problems().forEach(one -> err().println(one.code() + " " + one.sentence()));
            return write(conversion);
        } catch (BadInput e) {
            err().println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (IOException e) {
            err().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    private int write(Conversion conversion) throws BadInput, IOException {
        if (!conversion.why().isEmpty()) {
            throw new BadInput(conversion.why() + " Nothing is written.");
        }
        if (conversion.bytes().isEmpty()) {
            throw new BadInput(
                    "Nothing in %s could be read as %s; nothing is written."
                            .formatted(file, to.kind().meaning()));
        }
        PlanFiles.writeNew("OUT", target, conversion.bytes().get());
        spec.commandLine().getOut().printf("%s is written as %s.%n", target, to);
        return conversion.problems().isEmpty() ? Exit.OK : Exit.NOT_SO;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
