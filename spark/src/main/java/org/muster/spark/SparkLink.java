package org.muster.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.muster.cli.LinkOnCluster;

/** {@code muster link --spark MASTER …}. */
public final class SparkLink {
    private SparkLink() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        List<String> all = List.of(args);
        boolean named = !all.isEmpty() && all.getFirst().equals("link");
        String[] rest = all.subList(named ? 1 : 0, all.size()).toArray(String[]::new);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(LinkOnCluster.run(new SparkCluster(), out, err, rest));
    }
}
