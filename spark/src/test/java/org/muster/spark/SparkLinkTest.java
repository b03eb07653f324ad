package org.muster.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.cli.LinkOnCluster;
import org.muster.testkit.lists.Families;

/**
 * {@code muster link --spark}: two workers, as processes of their own, find what this process finds
 * alone, to the byte. Spark takes free ports of the loopback and ends with the command.
 */
@Timeout(120)
class SparkLinkTest {
    private static final String TWO_WORKERS = "local-cluster[2,1,1024]";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void twoWorkersWriteTheSameBytes() throws IOException {
        List<Path> lists = Lists.write(new Families(8, 3000, false).rows(), folder);

        assertThat(link(lists, "alone")).isZero();
        String alone = out.toString();
        assertThat(link(lists, "spread", "--spark", TWO_WORKERS)).as(err.toString()).isZero();

        assertThat(written("spread-persons")).isEqualTo(written("alone-persons"));
        assertThat(written("spread-questions")).isEqualTo(written("alone-questions"));
        assertThat(Files.readAllLines(folder.resolve("alone-questions"))).hasSizeGreaterThan(20);
        assertThat(told(out.toString())).isEqualTo(told(alone)).contains("learned from these rows");
        assertThat(left()).isEmpty();
    }

    @Test
    void aWrongMasterIsAnsweredWithASentence() throws IOException {
        List<Path> lists = Lists.write(new Families(9, 40, false).rows(), folder);
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        refused("that is no address of a cluster", lists, "sprak://host:7077");
        refused("that is no address of a cluster", lists, "local-cluster[2,1]");
        refused("that is no address of a cluster", lists, "spark://host:99999");
        refused("that is no address of a cluster", lists, "");
        refused("at least 512 megabytes", lists, "local-cluster[2,1,64]");
        refused("nobody answers there", lists, "spark://127.0.0.1:" + closed);
    }

    private void refused(String sentence, List<Path> lists, String master) {
        assertThat(link(lists, "refused", "--spark", master)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(folder.resolve("refused-persons")).doesNotExist();
    }

    private int link(List<Path> lists, String name, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> args = new ArrayList<>(lists.stream().map(Path::toString).toList());
        args.addAll(List.of("--out", folder.resolve(name + "-persons").toString()));
        args.addAll(List.of("--ask", folder.resolve(name + "-questions").toString()));
        args.addAll(List.of(more));
        return LinkOnCluster.run(
                new SparkCluster(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                args.toArray(String[]::new));
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** What was said, without the time it took and the names of files. */
    private static String told(String said) {
        return said.replaceAll("in [\\d.]+ s", "").replaceAll("(Persons|Questions): .*", "");
    }

    /** What workers left behind. */
    private static List<Path> left() throws IOException {
        Path work = Path.of(System.getenv("SPARK_HOME"), "work");
        if (!Files.exists(work)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(work)) {
            return files.toList();
        }
    }
}
