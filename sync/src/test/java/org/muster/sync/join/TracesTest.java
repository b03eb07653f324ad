package org.muster.sync.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.PersonId;
import org.muster.sync.Damaged;

class TracesTest {
    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);

    @Test
    void whoeverHasAWordIsFoundByItAndNobodyElse() throws Exception {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            Map<PersonId, Set<String>> words = new HashMap<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                Set<String> own = new HashSet<>();
                for (int j = random.nextInt(4); j > 0; j--) {
                    own.add("word " + random.nextInt(40));
                }
                words.put(new PersonId(random.nextLong() >>> 4), own);
            }
            Traces traces = Traces.read(Traces.of(SECRET, words).bytes());
            for (int word = 0; word < 40; word++) {
                String text = "word " + word;
                Set<PersonId> holders = new HashSet<>();
                words.forEach((person, own) -> {
                    if (own.contains(text)) {
                        holders.add(person);
                    }
                });
                assertThat(traces.find(SECRET, List.of(text))).isEqualTo(holders);
                assertThat(traces.find(new byte[] {1}, List.of(text))).isEmpty();
            }
        }
    }

    @Test
    void damagedOnesAreRefused() {
        assertThat(Traces.NONE.find(SECRET, List.of("word"))).isEmpty();
        assertThatThrownBy(() -> Traces.read(new byte[23])).isInstanceOf(Damaged.class);
    }
}
