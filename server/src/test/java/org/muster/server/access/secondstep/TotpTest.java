package org.muster.server.access.secondstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The key of the standard's own examples. */
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant AT = Instant.ofEpochSecond(1_234_567_890);

    /** RFC 6238, appendix B, the last six digits of the eight that it shows. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(KEY, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNoMore() {
        for (int off : new int[] {-30, 0, 30}) {
            String code = Totp.code(KEY, AT.plusSeconds(off));
            assertThat(Totp.find(KEY, code, AT, Long.MIN_VALUE)).as("%d s", off).isPresent();
        }
        for (int off : new int[] {-60, 60}) {
            String code = Totp.code(KEY, AT.plusSeconds(off));
            assertThat(Totp.find(KEY, code, AT, Long.MIN_VALUE)).as("%d s", off).isEmpty();
        }
    }

    @Test
    void noCodeIsTakenTwiceNorOneBeforeIt() {
        String code = Totp.code(KEY, AT);
        long span = Totp.find(KEY, code, AT, Long.MIN_VALUE).orElseThrow();
        assertThat(Totp.find(KEY, code, AT, span)).isEmpty();
        assertThat(Totp.find(KEY, Totp.code(KEY, AT.minusSeconds(30)), AT, span)).isEmpty();
        assertThat(Totp.find(KEY, Totp.code(KEY, AT.plusSeconds(30)), AT, span)).isPresent();
    }

    /** RFC 4648, section 10, without the padding that apps do not want. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
    void keysAreTypedInBase32(String clear, String typed) {
        assertThat(Totp.text(clear.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
    }

    @Test
    void aPhoneReadsWhoseKeyItIs() {
        assertThat(Totp.address("d.ali", KEY))
                .isEqualTo(
                        "otpauth://totp/Muster:d.ali?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=Muster");
    }
}
