package org.muster.identity.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs that Winkler's papers print. */
class JaroWinklerTest {
    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 0.961",
        "dixon, dicksonx, 0.813",
        "dwayne, duane, 0.840",
        "shackleford, shackelford, 0.982",
        "jones, johnson, 0.832",
        "abc, xyz, 0",
        "same, same, 1",
        "'', some, 0",
    })
    void isAsPrinted(String one, String other, double similarity) {
        assertThat(JaroWinkler.similarity(one, other)).isEqualTo(similarity, within(0.001));
    }
}
