package org.muster.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ledger.keys.OperatorKey;

class CodeKeyFileTest {
    @TempDir private Path folder;
    @TempDir private Path other;
    private OperatorKey key;

    @BeforeEach
    void makeKey() throws Exception {
        key = OperatorKey.open(folder, false);
    }

    @Test
    void aPairIsMadeOnceAndLiesSealed() throws Exception {
        KeyPair made = new CodeKeyFile(folder, key).open();
        assertThat(new CodeKeyFile(folder, key).open().getPrivate()).isEqualTo(made.getPrivate());
        assertThatSealed(made);
        OperatorKey another = OperatorKey.open(other, false);
        assertThatThrownBy(() -> new CodeKeyFile(folder, another).open())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void anOpenPairOfAnEarlierVersionIsSealedAndStaysTheSame() throws Exception {
        KeyPair before = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                folder.resolve("code.key"),
                text(before.getPublic().getEncoded())
                        + "\n"
                        + text(before.getPrivate().getEncoded())
                        + "\n");
        assertThat(new CodeKeyFile(folder, key).open().getPrivate()).isEqualTo(before.getPrivate());
        assertThatSealed(before);
        assertThat(new CodeKeyFile(folder, key).open().getPrivate()).isEqualTo(before.getPrivate());
    }

    private void assertThatSealed(KeyPair pair) throws IOException {
        assertThat(Files.readString(folder.resolve("code.key")))
                .startsWith("sealed ")
                .doesNotContain(text(pair.getPrivate().getEncoded()));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
