package org.muster.formats.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects everything wrong with a set of files, so that a person mends all of it in one go. Of a
 * file from outside so many are told, then how many more there are: noise must not fill the memory
 * with sentences. One per reading, one thread.
 */
public final class Problems {

    /** How many are told of a file from outside. */
    public static final int MOST = 1_000;

    /** The code of the last sentence, which says how many problems are not told. */
    public static final String MORE = "ALL-001";

    private static final int LONGEST_VALUE = 80;

    private final List<FileProblem> told = new ArrayList<>();
    private final int most;
    private String lastFile = "";
    private long untold;

    /** One that tells all: for what we wrote, or a person beside us did. */
    public Problems() {
        this(Integer.MAX_VALUE);
    }

    private Problems(int most) {
        this.most = most;
    }

    /** One that tells {@value #MOST}: for what comes from outside. */
    public static Problems limited() {
        return new Problems(MOST);
    }

    public void tell(FileProblem problem) {
        if (told.size() < most) {
            told.add(problem);
        } else {
            untold++;
            lastFile = problem.file();
        }
    }

    /** As above, with a long value cut for the screen. */
    public void tell(
            String code,
            String file,
            long line,
            String column,
            String value,
            String rule,
            String wayOut) {
        String shown =
                value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        tell(new FileProblem(code, file, line, column, shown, rule, wayOut));
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    /** All, also those that are not told. */
    public long size() {
        return told.size() + untold;
    }

    /** Those that are told, in that order, and in the end how many are not. */
    public List<FileProblem> list() {
        return list(told.stream());
    }

    /** As above, in the order of the file's lines. */
    public List<FileProblem> listByLine() {
        return list(told.stream().sorted(Comparator.comparingLong(FileProblem::line)));
    }

    private List<FileProblem> list(Stream<FileProblem> ordered) {
        return Stream.concat(ordered, untold == 0 ? Stream.empty() : Stream.of(more())).toList();
    }

    private FileProblem more() {
        return new FileProblem(
                MORE,
                lastFile,
                0,
                "",
                "",
                String.format(
                        Locale.ROOT,
                        "%,d problems are told; %,d more are not.",
                        told.size(),
                        untold),
                "Mend what is told, and read the file again.");
    }

    /** All sentences, a line each. */
    @Override
    public String toString() {
        return list().stream().map(FileProblem::sentence).collect(Collectors.joining("\n"));
    }
}
