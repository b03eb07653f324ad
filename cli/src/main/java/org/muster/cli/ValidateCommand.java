package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
            "It knows PAXLST, BCBP, MRZ, CAP and feeds of it, PFIF and HXL (docs/formats). Exit codes: 0 the",
            "file keeps its standard; 1 it does not, each problem is told; 2 nothing here knows what it is;",
            "3 it cannot be read."
        })
final class ValidateCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 64L << 20;

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
            if (Files.size(file) > MOST_BYTES) {
                err().printf("%s is larger than 64 MiB, and is not read. Split it.%n", file);
                return Exit.BAD_INPUT;
            }
            return validate(Files.readAllBytes(file));
        } catch (IOException e) {
            err().println(PlanFiles.sentence(e));
            return Exit.UNAVAILABLE;
        }
    }

    private int validate(byte[] bytes) {
        Optional<FileKind> kind = as == null ? FileKind.find(file, bytes) : named(as);
        if (kind.isEmpty()) {
            err().println(unknown());
            return Exit.BAD_INPUT;
        }
        FileVerdict verdict = kind.get().read(file, bytes, LocalDate.now(ZoneOffset.UTC));
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s is %s: %s.%n",
                file, kind.get().meaning(), verdict.holds().orElse("nothing in it could be read"));
        verdict.problems()
                .forEach(problem -> out.println(problem.code() + " " + problem.sentence()));
        out.println(
                verdict.problems().isEmpty()
                        ? "Nothing is wrong."
                        : "%,d problems.".formatted(verdict.problems().size()));
        boolean clean = verdict.problems().isEmpty() && verdict.holds().isPresent();
        return clean ? Exit.OK : Exit.NOT_SO;
    }

    private static Optional<FileKind> named(String word) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
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
