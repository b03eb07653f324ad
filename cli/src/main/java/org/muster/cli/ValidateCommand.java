package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.formats.check.FileKind;
import org.muster.formats.check.FileVerdict;
import org.muster.formats.check.GivenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a file is and what is wrong in it. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Says which standard of the field a file keeps, and all that is wrong in it.",
        footer = {
            "",
            "It knows PAXLST, BCBP, MRZ, CAP and feeds of it, PFIF and HXL (docs/formats)."
                    + " Exit codes: 0 the file keeps its standard; 1 it does not, each problem is"
                    + " told; 2 nothing here knows what it is, or it is empty or too large; 3 it"
                    + " cannot be read."
        })
final class ValidateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description =
                    "Take it for this whatever it looks like: cap, cap-feed, pfif, paxlst, bcbp, mrz, hxl.")
    private @Nullable String as;

    @Override
    public Integer call() {
        try {
            GivenFile found = OutsideFile.of(file);
            return validate(found, as == null ? FileKind.find(found) : FileKind.find(as));
        } catch (BadInput e) {
            err().println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (IOException e) {
            err().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    private int validate(GivenFile found, Optional<FileKind> kind) throws IOException {
        if (kind.isEmpty()) {
            err().println(unknown());
            return Exit.BAD_INPUT;
        }
        FileVerdict verdict = kind.get().read(found, LocalDate.now(ZoneOffset.UTC));
        PrintWriter out = spec.commandLine().getOut();
        out.println(verdict.sentence(file.toString(), kind.get()));
        verdict.problems()
                .forEach(problem -> out.println(problem.code() + " " + problem.sentence()));
        out.println(verdict.count());
        return verdict.isClean() ? Exit.OK : Exit.NOT_SO;
    }

    private String unknown() {
        String kinds =
                Arrays.stream(FileKind.values())
                        .map(FileKind::word)
                        .collect(Collectors.joining(", "));
        return as == null
                ? "%s looks like none of the formats that are known here: %s. Say --as KIND to have it read as one of them."
                        .formatted(file, kinds)
                : "--as %s is not known. Say one of: %s.".formatted(as, kinds);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
