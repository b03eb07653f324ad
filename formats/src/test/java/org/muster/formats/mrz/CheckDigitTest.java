package org.muster.formats.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of Doc 9303 itself. */
class CheckDigitTest {

    @ParameterizedTest
    @CsvSource({"520727,3", "AB2134<<<,5", "L898902C3,6", "D23145890734,9"})
    void digitOfTheStandard(String signs, char digit) {
        assertThat(CheckDigit.of(signs)).isEqualTo(digit);
    }
}
