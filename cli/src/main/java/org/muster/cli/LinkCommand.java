package org.muster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.muster.formats.listing.DryRun;
import org.muster.formats.listing.SheetResult;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.Linkage;
import org.muster.identity.link.Linker;
import org.muster.identity.link.Listed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which rows of some lists are the same person. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description =
                "Tells which rows of which lists are the same person, and why (docs/linking.md).",
        footer = {
            "",
            "Example: muster link register.csv travellers.xlsx --out persons.csv --ask questions.csv",
            "",
            "A row is called by its list and line: register.csv:17. Nothing is changed in the lists.",
            "Exit codes: 0 linked; 2 the command line or a list is wrong; 3 a file could not be written,",
            "or the cluster did not answer."
        })
final class LinkCommand implements Callable<Integer> {
    /** Held, or its level would be forgotten: what it warns of is no business of who links. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "LIST",
            description = "Lists of people, as they arrived: CSV, TSV, XLSX or ODS.")
    private List<Path> lists = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write a line for each row there, with its person.")
    private @Nullable Path out;

    @Option(
            names = "--ask",
            paramLabel = "FILE",
            description = "Write the pairs there that a person should look at.")
    private @Nullable Path ask;

    @Option(
            names = "--explain",
            paramLabel = "ROW",
            description = "Show why the rows of this row's person belong together.")
    private @Nullable String explained;

    @Option(
            names = "--once",
            paramLabel = "LIST",
            description =
                    "This list never has one person twice (found out by itself when there are several"
                            + " lists). May be given more than once.")
    private List<String> once = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work at it; the result is the same (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description =
                    "Compare on the workers of this Spark cluster, such as spark://host:7077; the result"
                            + " is the same (docs/linking.md says when it pays).")
    private @Nullable String master;

    private final Optional<LinkEngine.Cluster> cluster;

    LinkCommand() {
        this(Optional.empty());
    }

    LinkCommand(Optional<LinkEngine.Cluster> cluster) {
        this.cluster = cluster;
    }

    @Override
    public Integer call() {
        Optional<String> wrong = wrong();
        if (wrong.isPresent()) {
            return refuse(wrong.get());
        }
        StageLine stages = new StageLine(spec.commandLine().getErr());
        LinkSettings settings =
                LinkSettings.USUAL.withThreads(threads).withDuplicateFree(Set.copyOf(once));
        LinkEngine linker = engine(settings, stages);
        LinkPrint print = new LinkPrint(spec.commandLine().getOut());
        long rows = 0;
        for (Path list : lists) {
            LinkRows taken = new LinkRows(name(list), linker::add);
            Optional<String> unreadable = read(list, taken);
            if (unreadable.isPresent()) {
                return refuse(unreadable.get());
            }
            print.list(name(list), taken);
            rows += taken.taken();
        }
        if (rows == 0) {
            return refuse("No row of these lists is a person, so there is nothing to link.");
        }
        long start = System.nanoTime();
        Linkage linkage;
        try {
            linkage = linker.link();
        } catch (LinkEngine.Stopped stopped) {
            stages.clear();
            err().println(stopped.sentence());
            return Exit.UNAVAILABLE;
        }
        stages.clear();
        print.summary(linkage, (System.nanoTime() - start) / 1e9);
        print.questions(linkage);
        return finish(linkage, print);
    }

    private LinkEngine engine(LinkSettings settings, StageLine stages) {
        if (master != null) {
            return cluster.orElseThrow().make(master, settings, stages);
        }
        Linker linker = new Linker(settings, stages);
        return new LinkEngine() {
            @Override
            public void add(Listed row) {
                linker.add(row);
            }

            @Override
            public Linkage link() {
                return linker.link();
            }
        };
    }

    private int finish(Linkage linkage, LinkPrint print) {
        if (explained != null && !linkage.has(explained)) {
            return refuse(
                    "--explain is '"
                            + explained
                            + "', but no row is called so. Rows are called by list and line, such as "
                            + linkage.members().findFirst().orElseThrow().row()
                            + ".");
        }
        if (explained != null) {
            print.explain(linkage, explained);
        }
        try {
            if (out != null) {
                LinkFile.persons(linkage, out);
                print.say("Persons: %s", out);
            }
            if (ask != null) {
                LinkFile.questions(linkage, ask);
                print.say("Questions: %s", ask);
            }
        } catch (IOException full) {
            err().println("A file could not be written: " + full.getMessage() + ".");
            return Exit.UNAVAILABLE;
        }
        return Exit.OK;
    }

    /** What is wrong with the command line, in a sentence. */
    private Optional<String> wrong() {
        if (threads < 1) {
            return Optional.of("--threads is " + threads + "; it must be 1 or more.");
        }
        if (master != null && cluster.isEmpty()) {
            return Optional.of(
                    "--spark needs the module spark, which is not part of this program. In a source"
                            + " checkout, './muster link --spark ...' builds and starts it.");
        }
        if (master != null && cluster.get().whyNot(master).isPresent()) {
            return cluster.get().whyNot(master);
        }
        Set<String> names = new HashSet<>();
        for (Path list : lists) {
            if (!names.add(name(list))) {
                return Optional.of(
                        "Two lists are called '"
                                + name(list)
                                + "', and their rows could not be told apart. Rename one, or name each"
                                + " list only once.");
            }
            if (same(list, out) || same(list, ask)) {
                return Optional.of(
                        "'" + list + "' is a list and would be written over. Name another file.");
            }
        }
        if (out != null && same(out, ask)) {
            return Optional.of("--out and --ask name the same file. Name two.");
        }
        return once.stream()
                .filter(list -> !names.contains(list))
                .findFirst()
                .map(list ->
                        "--once is '"
                                + list
                                + "', but the lists are called "
                                + String.join(", ", names.stream().sorted().toList())
                                + ".");
    }

    private static Optional<String> read(Path path, LinkRows rows) {
        return switch (ListFile.open(path, ReadOptions.FIND_OUT)) {
            case Opened.Unreadable unreadable -> Optional.of(unreadable.problem().sentence());
            case Opened.Readable readable -> {
                try (ListFile list = readable.list()) {
                    LocalDate today = LocalDate.now(ZoneOffset.UTC);
                    List<SheetResult> sheets =
                            new DryRun(Optional.empty(), today).run(list, Optional.empty(), rows);
                    yield sheets.stream().allMatch(sheet -> !sheet.whyNot().isEmpty())
                            ? Optional.of(
                                    name(path)
                                            + " was not read: "
                                            + sheets.getFirst().whyNot()
                                            + ". Its first row should name the columns (docs/linking.md).")
                            : Optional.empty();
                }
            }
        };
    }

    private static boolean same(Path list, @Nullable Path other) {
        return other != null
                && Files.exists(list)
                && list.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static String name(Path list) {
        return String.valueOf(list.getFileName());
    }

    private int refuse(String sentence) {
        err().println(sentence);
        return Exit.BAD_INPUT;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
