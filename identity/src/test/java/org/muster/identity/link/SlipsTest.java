package org.muster.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SlipsTest {

    @Test
    void oneSlipInTextsAndNumbers() {
        assertThat(OneSlip.between("21AB12345", "21AB12354")).isTrue();
        assertThat(OneSlip.between("21AB12345", "21AB1234")).isTrue();
        assertThat(OneSlip.between("21AB12345", "22AB12344")).isFalse();
        assertThat(OneSlip.between(19750312, 19750321, 8)).isTrue();
        assertThat(OneSlip.between(19750312, 19750313, 8)).isTrue();
        assertThat(OneSlip.between(19750312, 19760313, 8)).isFalse();
        assertThat(OneSlip.between(19750312, 19750343, 8)).isFalse();
    }

    @Test
    void birthDatesFromTheSameToFarApart() {
        assertThat(Birth.level(19750312, 19750312)).isEqualTo(1);
        assertThat(Birth.level(19750312, 19751203)).isEqualTo(2);
        assertThat(Birth.level(19750312, 19750313)).isEqualTo(3);
        assertThat(Birth.level(19750312, 19750326)).isEqualTo(4);
        assertThat(Birth.level(19750312, 19750000)).isEqualTo(5);
        assertThat(Birth.level(19750312, 19760720)).isEqualTo(6);
        assertThat(Birth.level(19750312, 19990720)).isEqualTo(7);
        assertThat(Birth.level(19750312, Birth.UNKNOWN)).isEqualTo(Field.UNKNOWN);
    }

    @Test
    void likenessIsTheSameBothWaysRound() {
        SplittableRandom random = new SplittableRandom(9);
        for (int run = 0; run < 5000; run++) {
            String one = word(random);
            String other = word(random);
            assertThat(JaroWinkler.of(one, other)).isEqualTo(JaroWinkler.of(other, one));
            assertThat(JaroWinkler.of(one, one)).isEqualTo(1);
            assertThat(OneSlip.between(one, other)).isEqualTo(OneSlip.between(other, one));
        }
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(8); word.length() < length; ) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }
}
