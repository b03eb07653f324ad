package org.muster.formats.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MrzDateTest {

    private final TwoDigitYears years = new TwoDigitYears(LocalDate.of(2023, 8, 1));

    @Test
    void birthIsNeverInTheFuture() {
        assertThat(years.birth("230801")).isEqualTo(MrzDate.of(2023, 8, 1));
        assertThat(years.birth("230802")).isEqualTo(MrzDate.of(1923, 8, 2));
        assertThat(years.birth("230901")).isEqualTo(MrzDate.of(1923, 9, 1));
        assertThat(years.birth("240101")).isEqualTo(MrzDate.of(1924, 1, 1));
        assertThat(years.birth("000229")).isEqualTo(MrzDate.of(2000, 2, 29));
    }

    @Test
    void expiryLiesWithinACentury() {
        assertThat(years.expiry("720101")).isEqualTo(MrzDate.of(2072, 1, 1));
        assertThat(years.expiry("730101")).isEqualTo(MrzDate.of(1973, 1, 1));
    }

    @Test
    void unknownPartsStayUnknown() {
        assertThat(years.birth("58<<<<")).isEqualTo(MrzDate.ofYear(1958));
        assertThat(years.birth("580700")).isEqualTo(MrzDate.ofMonth(1958, 7));
        assertThat(years.birth("<<<<<<")).isEqualTo(MrzDate.unknown());
        assertThat(years.birth("58<<<<").findDate()).isEmpty();
        assertThat(years.birth("58<<<<")).hasToString("1958-??-??");
    }

    @Test
    void noCalendarHasIt() {
        assertThatThrownBy(() -> years.birth("230230"))
                .hasMessageContaining("No calendar has the date 2023-02-30");
        assertThatThrownBy(() -> years.birth("2A0230")).hasMessageContaining("2A");
        assertThatThrownBy(() -> MrzDate.ofMonth(2023, 13))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
