package org.muster.planning.instances;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;

/**
 * Invents parties. They are drawn one by one, and those that are alike then stand together, so that
 * a file tells them in one entry.
 *
 * @param mix how large parties are
 * @param waves from how many times on people are ready, each some hours after the one before
 * @param apart the hours between them
 */
record People(Mix mix, int waves, Duration apart) {

    /** Who travels together. */
    enum Mix {
        /** Families; 3.5 people in a party. */
        FAMILIES(10, 16, 22, 26, 16, 10),
        /** Residents and travellers; 2.3 people. */
        RESIDENTS(36, 28, 15, 14, 5, 2),
        /** Workers and students, mostly alone. */
        WORKERS(80, 14, 3, 2, 1, 0);

        private final int[] perCent;

        Mix(int... perCent) {
            this.perCent = perCent;
        }

        private int size(RandomGenerator random) {
            int drawn = random.nextInt(100);
            int size = 0;
            while (drawn >= perCent[size]) {
                drawn -= perCent[size++];
            }
            return size + 1;
        }
    }

    /** What a party is but for its place. */
    private record Sort(Load load, String priority, int wave, String state)
            implements Comparable<Sort> {
        String name() {
            return "%s-%ds%dl%dc%dw-%s-%d"
                    .formatted(
                            priority,
                            load.seats(),
                            load.laps(),
                            load.stretchers(),
                            load.wheelchairs(),
                            state.toLowerCase(java.util.Locale.ROOT),
                            wave);
        }

        @Override
        public int compareTo(Sort other) {
            return name().compareTo(other.name());
        }
    }

    /** Parties at a place, so many people together. */
    List<Party> at(
            String place,
            int souls,
            Instant from,
            List<String> states,
            OptionalDouble chance,
            RandomGenerator random) {
        Map<Sort, Integer> drawn = new TreeMap<>();
        int left = souls;
        while (left > 0) {
            Sort sort = draw(left, states, random);
            left -= sort.load().souls();
            drawn.merge(sort, 1, Integer::sum);
        }
        List<Party> parties = new ArrayList<>();
        drawn.forEach((sort, count) -> {
            for (int number = 1; number <= count; number++) {
                String id = "%s-%s-%d".formatted(place, sort.name(), number);
                parties.add(party(id, place, sort, from, chance));
            }
        });
        return parties;
    }

    private Party party(String id, String place, Sort sort, Instant from, OptionalDouble chance) {
        return new Party(
                id,
                sort.load(),
                sort.priority(),
                place,
                from.plus(apart.multipliedBy(sort.wave())),
                chance,
                List.of(),
                Map.of(sort.state(), sort.load().souls()),
                Optional.empty(),
                false);
    }

    private Sort draw(int most, List<String> states, RandomGenerator random) {
        int size = Math.min(most, mix.size(random));
        int special = random.nextInt(1000);
        boolean isHurt = special < 4;
        boolean isSlow = !isHurt && special < 14;
        boolean hasBaby = size > 2 && random.nextInt(4) == 0;
        Load load =
                new Load(
                        size - (isHurt ? 1 : 0) - (hasBaby ? 1 : 0),
                        hasBaby ? 1 : 0,
                        isHurt ? 1 : 0,
                        isSlow ? 1 : 0);
        String priority = "anyone";
        if (isHurt || isSlow) {
            priority = "medical";
        } else if (hasBaby || random.nextInt(20) == 0) {
            priority = "family";
        }
        return new Sort(
                load,
                priority,
                random.nextInt(waves),
                states.get(Math.min(random.nextInt(states.size()), random.nextInt(states.size()))));
    }
}
