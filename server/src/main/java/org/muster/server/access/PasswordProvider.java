package org.muster.server.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Brakes;
import org.muster.server.access.secondstep.SecondSteps;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares a password with its account's, and says whether that lets anybody in. A name that is no
 * account's takes as long, and is held up as long, as one that is.
 *
 * <p>Threads: any.
 */
final class PasswordProvider implements AuthenticationProvider {
    private static final String KIND = "password";

    private final UserAccounts accounts;
    private final SecondSteps steps;
    private final Brakes brakes;
    private final InstantSource clock;
    private final boolean forPages;
    private volatile @Nullable String nobodys;

    /**
     * @param forPages whether there is a page on which a code can be typed; a program has none
     */
    PasswordProvider(
            UserAccounts accounts,
            SecondSteps steps,
            Brakes brakes,
            InstantSource clock,
            boolean forPages) {
        this.accounts = accounts;
        this.steps = steps;
        this.brakes = brakes;
        this.clock = clock;
        this.forPages = forPages;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        if (!(given.getDetails() instanceof Asking asking)) {
            throw new IllegalStateException("nobody said where the password came from");
        }
        Instant now = clock.instant();
        Duration wait = brakes.begin(asking, KIND, name, now);
        if (!wait.isZero()) {
            throw new TriedTooOften(wait);
        }
        boolean right = false;
        try {
            right = fits(name, String.valueOf(given.getCredentials()));
        } finally {
            brakes.end(asking, KIND, name, now, right);
        }
        if (!right) {
            throw new BadCredentialsException("wrong name or password");
        }
        return letIn(accounts.find(name).orElseThrow(), asking);
    }

    private boolean fits(String name, String password) {
        PasswordEncoder encoder = accounts.encoder();
        Optional<UserAccount> account = accounts.find(name);
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

    private Authentication letIn(UserAccount account, Asking asking) {
        try {
            if (steps.has(account.name())) {
                throw new SecondStepNeeded(account.name());
            }
        } catch (IOException e) {
            throw new InternalAuthenticationServiceException("the second steps cannot be read", e);
        }
        if (!steps.rule().isFor(account.name())) {
            return Entry.whole(account, asking);
        }
        if (!forPages) {
            throw new SecondStepNeeded(account.name());
        }
        return Entry.toEnrol(account, asking);
    }
}
