package org.muster.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.muster.ledger.LedgerUnavailable;

/**
 * Many seeds; {@code -Dsimulation.seeds=5000} plays that many, {@code -Dsimulation.first=17
 * -Dsimulation.seeds=1} plays one again. {@code -Dsimulation.folder} says where, {@code
 * -Dsimulation.threads} how many at a time.
 */
class SimulationTest {
    private static final int STEPS = 400;
    private static final int USUAL = 20;
    private static final int MORE = 5;
    private static final int MOST = 120;

    @Test
    void whateverHappensNodesEndEqualAndNothingAcknowledgedIsLost() throws Exception {
        long first = Long.getLong("simulation.first", 1);
        long seeds = Long.getLong("simulation.seeds", USUAL);
        List<Simulation.Played> played = new ArrayList<>(play(first, seeds));
        // what is rare may need some more, as what is drawn changes with what can be done
        while (seeds >= USUAL && !total(played).listMissing().isEmpty() && played.size() < MOST) {
            played.addAll(play(first + played.size(), MORE));
        }
        tell(played);
        if (seeds >= USUAL) {
            assertThat(total(played).listMissing()).as("what never happened").isEmpty();
        }
    }

    private static List<Simulation.Played> play(long first, long seeds) throws Exception {
        List<Simulation.Played> played = new ArrayList<>();
        try (RamDisk disk = RamDisk.open();
                ExecutorService players =
                        Executors.newFixedThreadPool(Integer.getInteger("simulation.threads", 2))) {
            List<Future<Simulation.Played>> playing =
                    LongStream.range(first, first + seeds)
                            .mapToObj(seed -> players.submit(() -> play(disk, seed)))
                            .toList();
            for (Future<Simulation.Played> one : playing) {
                played.add(one.get());
            }
        }
        return played;
    }

    @Test
    void aSeedPlaysTheSameAgain() throws Exception {
        try (RamDisk disk = RamDisk.open()) {
            assertThat(play(disk, 4)).isEqualTo(play(disk, 4));
        }
    }

    private static Simulation.Played play(RamDisk disk, long seed)
            throws LedgerUnavailable, IOException, InterruptedException {
        Path folder = disk.folder("seed-" + seed);
        try (Simulation simulation = new Simulation(seed, folder)) {
            return simulation.play(STEPS);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        } finally {
            RamDisk.remove(folder);
        }
    }

    private static Happenings total(List<Simulation.Played> played) {
        Happenings all = new Happenings();
        played.forEach(one -> all.addAll(one.happenings()));
        return all;
    }

    private static void tell(List<Simulation.Played> played) {
        Duration simulated = Duration.ZERO;
        for (Simulation.Played one : played) {
            simulated = simulated.plus(one.simulated());
        }
        System.out.printf(
                "simulated %,d hours of %,d networks with %,d facts: %s%n",
                simulated.toHours(),
                played.size(),
                played.stream().mapToLong(Simulation.Played::facts).sum(),
                total(played));
    }
}
