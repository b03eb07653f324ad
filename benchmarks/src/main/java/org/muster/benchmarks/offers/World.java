package org.muster.benchmarks.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.muster.planning.offers.Channel;
import org.muster.planning.offers.Distance;
import org.muster.planning.offers.Hours;
import org.muster.planning.offers.Party;
import org.muster.planning.offers.PartyKind;
import org.muster.planning.offers.PartySize;
import org.muster.planning.offers.RateGroup;
import org.muster.planning.offers.Seen.Step;

/**
 * One operation as it truly is: legs, parties, and rates that differ between groups, drift from leg
 * to leg, and are good or bad for everybody on a day; now and then the road is closed. Every policy
 * meets the same luck: what a party does about a leg is drawn from its name and the leg.
 */
public final class World {
    static final Instant START = Instant.parse("2023-08-01T00:00:00Z");
    static final Duration BETWEEN_LEGS = Duration.ofHours(12);
    private static final int[] SEATS = {90, 120, 150, 180, 210, 250};
    private static final double ROAD_CLOSED = 0.12;
    private static final double[] SIZES = {0.35, 0.60, 0.75, 0.88, 0.96, 1};

    private final long seed;
    private final List<TrueLeg> legs = new ArrayList<>();
    private final List<TrueParty> parties = new ArrayList<>();
    private final Map<Step, Map<Object, Double>> effects = new EnumMap<>(Step.class);

    /** A leg, and what its day does to the odds of accepting and of coming. */
    record TrueLeg(
            int number, int seats, int standby, double accepting, double coming, boolean closed) {
        Instant opens() {
            return START.plus(BETWEEN_LEGS.multipliedBy(number));
        }

        Instant reportBy() {
            return opens().plus(BETWEEN_LEGS).minus(Duration.ofHours(2));
        }
    }

    /** A party, and how long its way truly is. */
    record TrueParty(Party party, Duration travel) {}

    public World(long seed) {
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        for (Step step : Step.values()) {
            effects.put(step, effects(random));
        }
        legs(random);
        int seats = legs.stream().mapToInt(TrueLeg::seats).sum();
        double persons = seats * random.nextDouble(4, 9);
        while (persons > 0) {
            TrueParty party = party(random, parties.size());
            parties.add(party);
            persons -= party.party().size().souls();
        }
    }

    List<TrueLeg> legs() {
        return legs;
    }

    List<TrueParty> parties() {
        return parties;
    }

    private static Map<Object, Double> effects(SplittableRandom random) {
        Map<Object, Double> effects = new java.util.HashMap<>();
        List<Object> traits = new ArrayList<>();
        traits.addAll(List.of(Channel.values()));
        traits.addAll(List.of(Distance.values()));
        traits.addAll(List.of(PartyKind.values()));
        traits.addAll(List.of(Hours.values()));
        traits.forEach(trait -> effects.put(trait, 0.35 * random.nextGaussian()));
        return effects;
    }

    private void legs(SplittableRandom random) {
        double accepting = odds(random.nextDouble(0.2, 0.85));
        double coming = odds(random.nextDouble(0.4, 0.96));
        double spread = random.nextDouble(0.1, 0.5);
        int many = random.nextInt(5, 9);
        for (int i = 0; i < many; i++) {
            accepting += 0.2 * random.nextGaussian();
            coming += 0.2 * random.nextGaussian();
            int seats = SEATS[random.nextInt(SEATS.length)];
            legs.add(
                    new TrueLeg(
                            i,
                            seats,
                            (int) (seats * random.nextDouble(0.05, 0.15)),
                            accepting + spread * random.nextGaussian(),
                            coming + spread * random.nextGaussian(),
                            random.nextDouble() < ROAD_CLOSED));
        }
    }

    private static TrueParty party(SplittableRandom random, int number) {
        double draw = random.nextDouble();
        int size = 1;
        while (draw > SIZES[size - 1]) {
            size++;
        }
        int laps = size > 2 && random.nextInt(10) == 0 ? 1 : 0;
        Duration travel = travel(random);
        Optional<Duration> known = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(travel);
        PartyKind kind =
                random.nextInt(12) == 0
                        ? PartyKind.WITH_NEEDS
                        : size == 1 ? PartyKind.ALONE : PartyKind.TOGETHER;
        Channel channel = Channel.values()[random.nextInt(3)];
        RateGroup group = new RateGroup(channel, Distance.of(known), kind, Hours.DAY);
        Party party =
                new Party(
                        "P" + number,
                        new PartySize(size, laps, 0),
                        group,
                        random.nextInt(3),
                        START.minusSeconds(random.nextInt(400_000)),
                        known,
                        0);
        return new TrueParty(party, travel);
    }

    private static Duration travel(SplittableRandom random) {
        int most = new int[] {60, 60, 240, 240, 420}[random.nextInt(5)];
        return Duration.ofMinutes(random.nextInt(15, most));
    }

    boolean accepts(TrueParty one, TrueLeg leg) {
        return draw(one, leg, 1) < chance(Step.ACCEPTANCE, one, leg, leg.accepting());
    }

    boolean comes(TrueParty one, TrueLeg leg) {
        double closed = !leg.closed() ? 0 : one.travel().toHours() < 1 ? -0.5 : -2;
        return draw(one, leg, 2) < chance(Step.SHOW, one, leg, leg.coming() + closed);
    }

    /** Whether a party that does not accept says so, instead of letting its offer expire. */
    boolean saysNo(TrueParty one, TrueLeg leg) {
        return draw(one, leg, 3) < 0.5;
    }

    Duration answersAfter(TrueParty one, TrueLeg leg) {
        return Duration.ofSeconds((long) (-3_000 * Math.log(1 - draw(one, leg, 4))));
    }

    /** Groups differ by what is true of them, whether or not the policy knows the distance. */
    private double chance(Step step, TrueParty one, TrueLeg leg, double level) {
        RateGroup group = one.party().group();
        Map<Object, Double> own = effects.getOrDefault(step, Map.of());
        double odds =
                level
                        + own.getOrDefault(group.channel(), 0.0)
                        + own.getOrDefault(Distance.of(Optional.of(one.travel())), 0.0)
                        + own.getOrDefault(group.kind(), 0.0);
        return 1 / (1 + Math.exp(-odds));
    }

    private double draw(TrueParty one, TrueLeg leg, int what) {
        long name = one.party().id().hashCode();
        return new SplittableRandom(((seed * 31 + leg.number()) * 1_000_003 + name) * 7 + what)
                .nextDouble();
    }

    private static double odds(double rate) {
        return Math.log(rate / (1 - rate));
    }
}
