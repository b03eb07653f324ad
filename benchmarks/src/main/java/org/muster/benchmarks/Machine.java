package org.muster.benchmarks;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what the figures were taken on. */
final class Machine {
    private static final int SYNCS = 50;

    private Machine() {}

    static String describe(Path folder) throws IOException {
        Latencies syncs = syncs(folder);
        return String.format(
                Locale.ROOT,
                "%s · %d cores, %.0f GiB memory, load %.1f, %s %s · Java %s (%s), %s, heap at most %.1f GiB\n"
                        + "disk: 4 KiB written and synced in %.2f ms (p50), %.2f ms (p99)",
                LocalDate.now(java.time.ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                System.getProperty("java.vendor"),
                collector(),
                maxHeapGiB(),
                syncs.millis(0.5),
                syncs.millis(0.99));
    }

    static double maxHeapGiB() {
        return Runtime.getRuntime().maxMemory() / (double) (1L << 30);
    }

    static double usedHeapGiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                / (double) (1L << 30);
    }

    private static double memory() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / (double) (1L << 30)
                : Double.NaN;
    }

    private static String collector() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .map(name -> name.split(" ")[0])
                .distinct()
                .collect(Collectors.joining("+"));
    }

    private static Latencies syncs(Path folder) throws IOException {
        Latencies syncs = new Latencies();
        Path file = folder.resolve("sync");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SYNCS; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096));
                channel.force(false);
                syncs.add(System.nanoTime() - start);
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return syncs;
    }
}
