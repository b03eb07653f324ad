package org.muster.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.muster.cli.LinkEngine;
import org.muster.core.register.BirthDate;
import org.muster.identity.link.LinkProgress;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.LinkWork;
import org.muster.identity.link.Linkage;
import org.muster.identity.link.Listed;

/** Links on the workers of a Spark cluster; each run begins and ends its own application. */
final class SparkCluster implements LinkEngine.Cluster {
    private static final int SECONDS_FOR_WORKERS = 60;

    @Override
    public Optional<String> whyNot(String master) {
        return new Master(master).whyNot();
    }

    @Override
    public LinkEngine make(String master, LinkSettings settings, LinkProgress progress) {
        return new Engine(new Master(master), settings, progress);
    }

    private record Engine(
            Master master,
            LinkSettings settings,
            LinkProgress progress,
            RowBytes bytes,
            LinkWork.Taking taking)
            implements LinkEngine {

        Engine(Master master, LinkSettings settings, LinkProgress progress) {
            this(master, settings, progress, new RowBytes(), new LinkWork.Taking());
        }

        @Override
        public void add(Listed row) {
            bytes.add(row);
            taking.add(row);
        }

        @Override
        public Linkage link() {
            LinkWork work = taking.done();
            try (JavaSparkContext spark = new JavaSparkContext(conf(master))) {
                String application = spark.sc().applicationId();
                try {
                    awaitWorkers(spark);
                    return new LinkJob(spark, settings, progress).link(work, bytes.pieces());
                } finally {
                    spark.close();
                    clear(application);
                }
            } catch (Stopped stopped) {
                throw stopped;
            } catch (Exception e) {
                throw new Stopped(sentence(e), e);
            }
        }

        private String sentence(Exception e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return "The cluster "
                    + master.address()
                    + " did not link the lists: "
                    + reason
                    + (reason.contains("UnsupportedClassVersionError")
                            ? ". Its workers need Java 25 or newer."
                            : ".")
                    + " Nothing was written; without --spark this machine does it alone.";
        }

        private void awaitWorkers(JavaSparkContext spark) throws InterruptedException {
            if (master.isHere()) {
                return;
            }
            for (int second = 0; second < 10 * SECONDS_FOR_WORKERS; second++) {
                if (spark.statusTracker().getExecutorInfos().length > 1) { // the first one is we
                    return;
                }
                Thread.sleep(100);
            }
            throw new Stopped(
                    "No worker of "
                            + master.address()
                            + " took up work within a minute. Are workers registered there, with free"
                            + " cores, and can they reach this machine?",
                    new IllegalStateException("no executor"));
        }
    }

    private static SparkConf conf(Master master) throws IOException {
        SparkConf conf =
                new SparkConf()
                        .setAppName("muster link")
                        .setMaster(master.address())
                        .set("spark.ui.enabled", "false")
                        .set("spark.ui.showConsoleProgress", "false")
                        .set("spark.driver.maxResultSize", "0");
        if (master.isHere() || master.isLocalCluster()) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        if (master.isLocalCluster()) {
            Files.createDirectories(home().resolve("jars")); // Spark insists on one
            conf.set("spark.executor.memory", master.megabytes().orElseThrow() + "m")
                    .set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        } else if (!master.isHere()) {
            conf.setJars(ownJars());
        }
        return conf;
    }

    /** What workers elsewhere do not have: our classes, and the library that names need. */
    private static String[] ownJars() {
        return Stream.of(
                        SparkCluster.class,
                        LinkEngine.class,
                        Listed.class,
                        BirthDate.class,
                        com.ibm.icu.text.Transliterator.class)
                .map(SparkContext::jarOfClass)
                .filter(jar -> jar.isDefined())
                .map(jar -> jar.get())
                .toArray(String[]::new);
    }

    private static Path home() {
        return Path.of(Objects.requireNonNullElse(System.getenv("SPARK_HOME"), "."));
    }

    /** Spark leaves behind what workers of a local cluster wrote. */
    private static void clear(String application) throws IOException {
        Path left = home().resolve("work").resolve(application);
        if (Files.isDirectory(left)) {
            List<Path> paths;
            try (Stream<Path> all = Files.walk(left)) {
                paths = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        }
    }
}
