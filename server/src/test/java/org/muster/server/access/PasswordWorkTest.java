package org.muster.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.Settings;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Brakes;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Whoever tries names and passwords learns nothing from how long it takes: whatever is wrong, one
 * slow digest is made, of the same cost. The work is counted, not the time; the time is measured by
 * {@code muster bench guessing}.
 */
class PasswordWorkTest {
    private static final String PASSWORD = "long enough words";

    @TempDir private Path folder;
    private final Counting slow = new Counting();

    /** What bcrypt was asked, by the digest that was compared with. */
    private static final class Counting implements PasswordEncoder {
        private final PasswordEncoder real =
                PasswordEncoderFactories.createDelegatingPasswordEncoder();
        private final List<String> asked = new ArrayList<>();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            // scheme and cost, as in {bcrypt}$2a$10$
            asked.add(String.valueOf(hash).replaceAll("(\\$2a\\$[0-9]+\\$).*", "$1"));
            return real.matches(password, hash);
        }
    }

    @Test
    void whateverIsWrongTheSameWorkIsDone() throws Exception {
        UserAccounts accounts =
                UserAccounts.open(folder.resolve("accounts.json"), new RememberingEncoder(slow));
        accounts.create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        accounts.create("gone", "Gone", Set.of(Role.PRESS), PASSWORD);
        accounts.withdraw("gone");
        accounts.takeFromDirectory(
                "subject-1", "m.inistry", "Of the directory", Set.of(Role.PRESS));
        Map<String, String[]> wrong = new LinkedHashMap<>();
        wrong.put("known, wrong", new String[] {"d.ali", "not the password"});
        wrong.put("unknown", new String[] {"nobody", PASSWORD});
        wrong.put("withdrawn", new String[] {"gone", PASSWORD});
        wrong.put("of the directory", new String[] {"m.inistry", PASSWORD});
        wrong.put("in capitals", new String[] {"D.ALI", PASSWORD});
        wrong.put("no name at all", new String[] {"", PASSWORD});
        wrong.put("no name that can be", new String[] {"' OR 1=1 --", PASSWORD});
        wrong.put("no password", new String[] {"d.ali", ""});
        wrong.put("no name, no password", new String[] {"", ""});
        wrong.put("longer than bcrypt reads", new String[] {"d.ali", "x".repeat(500)});
        wrong.put("the same, unknown", new String[] {"nobody", "x".repeat(500)});
        Map<String, List<String>> work = new LinkedHashMap<>();
        for (Map.Entry<String, String[]> each : wrong.entrySet()) {
            slow.asked.clear();
            PasswordCheck check = new PasswordCheck(accounts, new Brakes(), Settings.of(folder));
            PasswordCheck.Outcome outcome =
                    check.take(
                            new Asking("192.0.2.7", Optional.empty()),
                            each.getValue()[0],
                            each.getValue()[1]);
            assertThat(outcome).as(each.getKey()).isInstanceOf(PasswordCheck.Wrong.class);
            work.put(each.getKey(), List.copyOf(slow.asked));
        }
        System.out.println("work for wrong passwords: " + work);
        assertThat(Set.copyOf(work.values())).hasSize(1);
        assertThat(work.values().iterator().next()).containsExactly("{bcrypt}$2a$10$");
    }

    @Test
    void whileItHasToWaitNothingIsLookedAtForAnyName() throws Exception {
        UserAccounts accounts =
                UserAccounts.open(folder.resolve("accounts.json"), new RememberingEncoder(slow));
        accounts.create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        for (String name : List.of("d.ali", "nobody")) {
            PasswordCheck check = new PasswordCheck(accounts, new Brakes(), Settings.of(folder));
            Asking asking = new Asking("192.0.2.7", Optional.empty());
            for (int i = 0; i < 3; i++) {
                var unused = check.take(asking, name, "not the password");
            }
            slow.asked.clear();
            assertThat(check.take(asking, name, PASSWORD))
                    .as(name)
                    .isInstanceOf(PasswordCheck.Later.class);
            assertThat(slow.asked).isEmpty();
        }
    }
}
