package org.muster.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.muster.server.Settings;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Brakes;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares passwords with their accounts', under the brakes; the same wherever they are typed. A
 * name that is no account's takes as long, and is held up as long, as one that is.
 *
 * <p>Threads: any.
 */
@Component
public final class PasswordCheck {
    private static final String KIND = "password";

    private final UserAccounts accounts;
    private final Brakes brakes;
    private final Settings settings;
    private volatile @Nullable String nobodys;

    PasswordCheck(UserAccounts accounts, Brakes brakes, Settings settings) {
        this.accounts = accounts;
        this.brakes = brakes;
        this.settings = settings;
    }

    /** What came of a password. */
    public sealed interface Outcome {}

    /** It is the account's. */
    public record Right(UserAccount account) implements Outcome {}

    /** It is not, or there is no such account. */
    public record Wrong() implements Outcome {}

    /** Too many wrong ones came before; this one was not looked at. */
    public record Later(Duration span) implements Outcome {}

    public Outcome take(Asking asking, String name, String password) {
        Instant now = settings.wall().instant();
        Duration wait = brakes.begin(asking, KIND, name, now);
        if (!wait.isZero()) {
            return new Later(wait);
        }
        boolean right = false;
        try {
            right = fits(name, password);
        } finally {
            brakes.end(asking, KIND, name, now, right);
        }
        return right ? new Right(accounts.find(name).orElseThrow()) : new Wrong();
    }

    private boolean fits(String name, String password) {
        PasswordEncoder encoder = accounts.encoder();
        Optional<UserAccount> account = accounts.find(name).filter(each -> !each.isOfDirectory());
        String other = nobodys(encoder);
        boolean same =
                encoder.matches(password, account.map(UserAccount::passwordHash).orElse(other));
        return same && account.isPresent();
    }

    private String nobodys(PasswordEncoder encoder) {
        String known = nobodys;
        if (known == null) {
            known = String.valueOf(encoder.encode(UUID.randomUUID().toString()));
            nobodys = known;
        }
        return known;
    }
}
