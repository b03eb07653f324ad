package org.muster.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a cluster, as Spark writes it. */
record Master(String address) {
    private static final Pattern HERE = Pattern.compile("local(\\[(\\*|[1-9]\\d{0,3})])?");
    private static final Pattern LOCAL_CLUSTER =
            Pattern.compile(
                    "local-cluster\\[\\s*[1-9]\\d*\\s*,\\s*[1-9]\\d*\\s*,\\s*([1-9]\\d*)\\s*]");
    private static final Pattern SPARK = Pattern.compile("spark://([^:/,]+):([1-9]\\d{0,4})");
    private static final int LEAST_MEGABYTES = 512;
    private static final int MILLIS = 5_000;
    private static final int LAST_PORT = 65_535;

    /** What is wrong with it, in a sentence. */
    Optional<String> whyNot() {
        OptionalInt megabytes = megabytes();
        if (megabytes.isPresent() && megabytes.getAsInt() < LEAST_MEGABYTES) {
            return Optional.of(
                    "--spark is '"
                            + address
                            + "', but a worker needs at least "
                            + LEAST_MEGABYTES
                            + " megabytes: write local-cluster[2,1,1024].");
        }
        if (HERE.matcher(address).matches() || megabytes.isPresent()) {
            return Optional.empty();
        }
        Matcher cluster = SPARK.matcher(address);
        if (!cluster.matches() || Integer.parseInt(cluster.group(2)) > LAST_PORT) {
            return Optional.of(
                    "--spark is '"
                            + address
                            + "', and that is no address of a cluster. Write spark://host:7077 for one"
                            + " that runs, local-cluster[2,1,1024] for two workers on this machine (each"
                            + " with 1 core and 1024 megabytes), or local[2] for two threads.");
        }
        return unreachable(cluster.group(1), Integer.parseInt(cluster.group(2)));
    }

    private Optional<String> unreachable(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLIS);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "--spark is '"
                            + address
                            + "', but nobody answers there. Is the master running, and is its port "
                            + port
                            + "?");
        }
    }

    /** Whether its workers are processes that Spark starts on this machine. */
    boolean isLocalCluster() {
        return megabytes().isPresent();
    }

    /** Whether the work is done in this very process. */
    boolean isHere() {
        return HERE.matcher(address).matches();
    }

    /** How much memory each worker of a local cluster has. */
    OptionalInt megabytes() {
        Matcher local = LOCAL_CLUSTER.matcher(address);
        return local.matches() && local.group(1).length() < 8
                ? OptionalInt.of(Integer.parseInt(local.group(1)))
                : OptionalInt.empty();
    }
}
