package org.muster.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.muster.benchmarks.families.Ending.Acknowledged;
import org.muster.benchmarks.families.Guess;
import org.muster.benchmarks.families.Plan;
import org.muster.benchmarks.families.Spike;
import org.muster.server.access.Role;
import org.muster.server.access.UserAccounts;

/**
 * Whether somebody who guesses learns from the time of the answer that a family or an account
 * exists: wrong tries at those that do, and at those that do not, in turn.
 */
final class Guessing implements Measurement {
    private static final int BLOCKS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double AIM = 1.05;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(BigOperation.SEED);

    @Override
    public String name() {
        return "guessing";
    }

    @Override
    public String purpose() {
        return "time of wrong PINs and passwords: at what exists, and at what does not";
    }

    /** One wrong try, in nanoseconds. */
    @FunctionalInterface
    private interface Try {
        long at(int number) throws IOException;
    }

    @Override
    public void run(Setting setting) throws Exception {
        int tries = Math.clamp(setting.size.rounds() * 20L, 20, 400);
        Path data = setting.place.newFolder("guessing");
        Starts.makeAccount(data);
        UserAccounts accounts = UserAccounts.open(data.resolve("accounts.json"));
        for (int i = 0; i < tries; i++) {
            var unused = accounts.create("known." + i, "", Set.of(Role.PRESS), "long enough words");
        }
        ServerProcess server = ServerProcess.start(setting.place, data, setting.size.patience());
        Registrations.open(server.port());
        List<Acknowledged> families = families(server, tries);
        Guess guess = new Guess(plan(server, 0));
        compare(
                setting.report,
                "wrong PIN",
                families.size(),
                i -> guess.atPage(families.get(i).reference(), "none"),
                i -> guess.atPage(reference(), "none"));
        compare(
                setting.report,
                "wrong password",
                tries,
                i -> guess.atSignIn("known." + i, "not the password"),
                i -> guess.atSignIn("nobody." + i, "not the password"));
        setting.place.end(server);
    }

    private static Plan plan(ServerProcess server, int households) {
        return new Plan(
                BigOperation.ID.value(),
                server.port(),
                households,
                1_000_000,
                0,
                Duration.ofMillis(1),
                PATIENCE,
                PATIENCE,
                BigOperation.SEED);
    }

    private static List<Acknowledged> families(ServerProcess server, int many)
            throws InterruptedException {
        return Spike.run(plan(server, many), done -> {}).listOf(Acknowledged.class);
    }

    /** The ratio of medians of all, and the least and most of any fifth of them. */
    private static void compare(Report report, String of, int tries, Try known, Try unknown)
            throws IOException {
        for (int i = 0; i < Math.min(tries, BLOCKS); i++) {
            // what is slow once
            var unused = unknown.at(tries + i);
        }
        Latencies allKnown = new Latencies();
        Latencies allUnknown = new Latencies();
        List<Double> ratios = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            Latencies some = new Latencies();
            Latencies others = new Latencies();
            for (int i = block * tries / BLOCKS; i < (block + 1) * tries / BLOCKS; i++) {
                if (i % 2 == 0) {
                    some.add(known.at(i));
                    others.add(unknown.at(i));
                } else {
                    others.add(unknown.at(i));
                    some.add(known.at(i));
                }
            }
            ratios.add(some.millis(0.5) / others.millis(0.5));
            allKnown.addAll(some);
            allUnknown.addAll(others);
        }
        double ratio = allKnown.millis(0.5) / allUnknown.millis(0.5);
        report.told(of + " at what exists, median of " + tries, allKnown.millis(0.5), "ms");
        report.told(of + " at what does not, median of " + tries, allUnknown.millis(0.5), "ms");
        report.figure(
                of + ": ratio of the medians, either way",
                Math.max(ratio, 1 / ratio),
                "",
                new Aim.AtMost(AIM));
        report.told(
                of + ": least ratio of any fifth", ratios.stream().min(Double::compare).get(), "");
        report.told(
                of + ": most ratio of any fifth", ratios.stream().max(Double::compare).get(), "");
    }

    /** 60 random bits hit nobody. */
    private String reference() {
        StringBuilder reference = new StringBuilder("R");
        for (int i = 0; i < 12; i++) {
            reference
                    .append(i % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
