package org.muster.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ledger.LedgerUnavailable;

/**
 * Many seeds; {@code -Dsimulation.seeds=5000} plays that many, {@code -Dsimulation.first=17
 * -Dsimulation.seeds=1} plays one again.
 */
class SimulationTest {
    private static final int STEPS = 1_000;

    @TempDir Path folder;

    @Test
    void whateverHappensNodesEndEqualAndNothingAcknowledgedIsLost() throws Exception {
        long first = Long.getLong("simulation.first", 1);
        long seeds = Long.getLong("simulation.seeds", 15);
        List<Simulation.Played> played = new ArrayList<>();
        for (long seed = first; seed < first + seeds; seed++) {
            played.add(play(seed));
        }
        tell(played);
        assertThat(played).hasSize((int) seeds);
        assertThat(played.stream().mapToInt(Simulation.Played::accepted).sum())
                .as("something was decided")
                .isPositive();
    }

    private Simulation.Played play(long seed)
            throws LedgerUnavailable, IOException, InterruptedException {
        Path own = Files.createDirectory(folder.resolve("seed-" + seed));
        try (Simulation simulation = new Simulation(seed, own)) {
            return simulation.play(STEPS);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        } finally {
            remove(own);
        }
    }

    private static void tell(List<Simulation.Played> played) {
        Duration simulated =
                played.stream()
                        .map(Simulation.Played::simulated)
                        .reduce(Duration.ZERO, Duration::plus);
        System.out.printf(
                "simulated %,d hours of %,d networks, %,d faults, %,d crashes, %,d commands carried out%n",
                simulated.toHours(),
                played.size(),
                played.stream().mapToInt(Simulation.Played::faults).sum(),
                played.stream().mapToInt(Simulation.Played::crashes).sum(),
                played.stream().mapToInt(Simulation.Played::accepted).sum());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
