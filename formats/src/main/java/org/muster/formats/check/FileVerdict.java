package org.muster.formats.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.formats.mrz.Correction;
import org.muster.formats.mrz.MrzDocument;
import org.muster.formats.mrz.MrzProblem;
import org.muster.formats.mrz.MrzResult;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.Reading;

/**
 * What a file holds and what is wrong in it.
 *
 * @param holds in a few words; empty when nothing could be read
 */
public record FileVerdict(Optional<String> holds, List<FileProblem> problems) {
    public FileVerdict {
        problems = List.copyOf(problems);
    }

    static <T> FileVerdict of(Reading<T> reading, Function<T, String> holds) {
        return new FileVerdict(reading.found().map(holds), reading.problems());
    }

    /** The same of a text that has no name of its own where it is read. */
    FileVerdict in(String file) {
        return new FileVerdict(
                holds,
                problems.stream()
                        .map(one ->
                                new FileProblem(
                                        one.code(),
                                        file,
                                        one.line(),
                                        one.column(),
                                        one.value(),
                                        one.rule(),
                                        one.wayOut()))
                        .toList());
    }

    static FileVerdict of(String file, MrzResult result) {
        return switch (result) {
            case MrzResult.Read(MrzDocument document, List<Correction> corrections) ->
                    new FileVerdict(
                            Optional.of("%s of %s".formatted(document.format(), document.issuer())),
                            corrections.stream().map(one -> told(file, one)).toList());
            case MrzResult.Unreadable(List<MrzProblem> problems, Optional<MrzDocument> partial) ->
                    new FileVerdict(
                            partial.map(document -> document.format().toString()),
                            problems.stream().map(problem -> told(file, problem)).toList());
        };
    }

    /** What the file is, in a sentence that names it. */
    public String sentence(String file, FileKind kind) {
        return holds.map(held -> "%s is %s: %s.".formatted(file, kind.meaning(), held))
                .orElseGet(() ->
                        "%s is taken for %s, but nothing in it could be read."
                                .formatted(file, kind.meaning()));
    }

    /** Whether all of it could be read, and nothing is wrong. */
    public boolean isClean() {
        return holds.isPresent() && problems.isEmpty();
    }

    /** How many problems are told, in words. */
    public String count() {
        if (problems.isEmpty()) {
            return holds.isPresent() ? "Nothing is wrong." : "There is nothing in it.";
        }
        boolean more = problems.getLast().code().equals(Problems.MORE);
        int told = problems.size() - (more ? 1 : 0);
        return FileKind.count(told, "problem", "problems")
                + (more ? ", and more that are not told." : ".");
    }

    /** A file of which a sign had to be taken for another is not right as it stands. */
    private static FileProblem told(String file, Correction one) {
        return new FileProblem(
                "MRZ-020",
                file,
                one.line(),
                "%s, sign %d (position %d)"
                        .formatted(one.field().words(), one.sign(), one.position()),
                String.valueOf(one.from()),
                "was taken for " + one.to() + ", with which every check digit agrees.",
                "Compare this sign with the document.");
    }

    private static FileProblem told(String file, MrzProblem problem) {
        return new FileProblem(
                problem.code(),
                file,
                problem.line(),
                problem.field(),
                problem.value(),
                problem.rule(),
                problem.wayOut());
    }
}
