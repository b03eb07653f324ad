package org.muster.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ledger.LedgerUnavailable;

class DutyKeyTest {
    private static final DutyCode CODE = DutyCode.make(new Random(7));

    @TempDir private Path folder;

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            String text = DutyCode.make(random).text();
            assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
            String typed = text.toLowerCase().replace('-', ' ').replace('0', 'o').replace('1', 'l');
            assertThat(DutyCode.parse(typed).text()).isEqualTo(text);
        }
        assertThat(CODE.toString()).doesNotContain(CODE.text().substring(0, 4));
    }

    @Test
    void whatIsNoCodeIsRefusedWithItsLength() {
        assertThatThrownBy(() -> DutyCode.parse("7K3M-9XQP"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16")
                .hasMessageContaining("has 8");
        assertThatThrownBy(() -> DutyCode.parse("UUUU-9XQP-04TD-WZ6A"))
                .hasMessageContaining("some that no code has");
    }

    @Test
    void whatIsSealedOpensWithTheCodeAloneAndForItsPurposeAlone() throws Exception {
        byte[] clear = "a secret".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = CodeSeal.seal(CODE, clear, "this");
        assertThat(CodeSeal.open(CODE, sealed, "this")).isEqualTo(clear);
        assertThatThrownBy(() -> CodeSeal.open(CODE, sealed, "that"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> CodeSeal.open(DutyCode.make(new Random(8)), sealed, "this"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> CodeSeal.open(CODE, new byte[10], "this"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aKeyLiesInTheFolderOnlySealedAndOpensAgain() throws Exception {
        byte[] wrapped =
                DutyKey.ofJoining(CODE).open(folder, false).wrap(new byte[] {1, 2, 3}, "x");
        assertThat(Files.readString(folder.resolve("operator.sealed"), StandardCharsets.ISO_8859_1))
                .doesNotContain("keyData", "primaryKeyId");
        assertThat(OperatorKey.isIn(folder)).isFalse();
        assertThat(DutyKey.of(CODE).open(folder, false).unwrap(wrapped, "x"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void anotherCodeOpensNothingAndChangesNothing() throws Exception {
        OperatorKey unused = DutyKey.ofJoining(CODE).open(folder, false);
        byte[] before = Files.readAllBytes(folder.resolve("operator.sealed"));
        assertThatThrownBy(() -> DutyKey.of(DutyCode.make(new Random(8))).open(folder, false))
                .isInstanceOf(WrongCode.class)
                .hasMessageContaining("nothing was changed");
        assertThat(Files.readAllBytes(folder.resolve("operator.sealed"))).isEqualTo(before);
    }

    @Test
    void aDestroyedKeyIsGoneAndNoOtherIsMadeInItsPlace() throws Exception {
        OperatorKey unused = DutyKey.ofJoining(CODE).open(folder, false);
        DutyKey.destroy(folder);
        DutyKey.destroy(folder);
        assertThat(DutyKey.isIn(folder)).isFalse();
        assertThatThrownBy(() -> DutyKey.ofJoining(CODE).open(folder, true))
                .isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> DutyKey.of(CODE).open(folder, false))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("destroyed");
    }
}
