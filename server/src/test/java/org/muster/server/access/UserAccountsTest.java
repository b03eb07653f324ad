package org.muster.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserAccountsTest {
    @TempDir Path folder;

    @Test
    void accountsOfAnEarlierVersionAreRead() throws Exception {
        Path file = folder.resolve("accounts.json");
        Files.writeString(
                file,
                """
                [{"name":"d.ali","displayName":"Ali","roles":["DUTY_OFFICER"],"passwordHash":"{x}y"}]
                """);
        UserAccount before = UserAccounts.open(file).find("d.ali").orElseThrow();
        assertThat(before.sessionsFrom()).isEmpty();
        assertThat(before.isOfDirectory()).isFalse();

        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        var unused = UserAccounts.open(file).endSessions("d.ali", now);
        UserAccount after = UserAccounts.open(file).find("d.ali").orElseThrow();
        assertThat(after.sessionsFrom()).contains(now);
        assertThat(after.passwordHash()).isEqualTo("{x}y");
        assertThat(Files.readString(file)).doesNotContain("ofDirectory");
    }
}
