package org.muster.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;

/** {@code muster link} for programs that bring a cluster with them. */
public final class LinkOnCluster {
    private LinkOnCluster() {}

    /** Runs the command and returns its exit code. */
    public static int run(
            LinkEngine.Cluster cluster, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new LinkCommand(Optional.of(cluster)))
                .setCommandName("muster link")
                .setOut(out)
                .setErr(err)
                .execute(args);
    }
}
