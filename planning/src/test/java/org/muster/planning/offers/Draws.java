package org.muster.planning.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Parties, called ones and rates drawn from a seed. */
final class Draws {
    static final Instant NOW = Instant.parse("2023-08-01T08:00:00Z");

    private final SplittableRandom random;
    private int number;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double between(double from, double to) {
        return random.nextDouble(from, to);
    }

    RateGroup group() {
        return new RateGroup(
                pick(Channel.values()), Distance.NEAR, pick(PartyKind.values()), Hours.DAY);
    }

    Party party() {
        int seats = 1 + random.nextInt(6);
        number++;
        return new Party(
                "P" + number,
                new PartySize(
                        seats, random.nextInt(5) == 0 ? 1 : 0, random.nextInt(9) == 0 ? 1 : 0),
                group(),
                random.nextInt(3),
                NOW.minus(Duration.ofMinutes(random.nextInt(9_000))),
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(Duration.ofMinutes(random.nextInt(600))),
                random.nextInt(3) == 0 ? random.nextInt(seats + 1) : 0);
    }

    List<Party> parties(int many) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            parties.add(party());
        }
        return parties;
    }

    List<Called> called(int many) {
        return parties(many).stream()
                .map(party ->
                        new Called(
                                party,
                                pick(Standing.values()),
                                Optional.of(NOW.plus(Duration.ofHours(1)))))
                .toList();
    }

    List<Seen> seen(int many) {
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            seen.add(
                    new Seen(
                            pick(Seen.Step.values()),
                            group(),
                            random.nextBoolean(),
                            "leg " + i / 10,
                            NOW));
        }
        return seen;
    }

    /** Rates whose level is known, so that days do not differ, while groups are not known. */
    Rates withoutDays() {
        Prior acceptance = new Prior(between(0.1, 0.9), 1e12, between(2, 30));
        Prior show = new Prior(between(0.2, 0.95), 1e12, between(2, 30));
        Rates rates = Rates.learn(seen(below(40)), NOW, acceptance, show);
        return new Rates(rates.acceptance(), rates.show(), 0);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
