package org.muster.server.access;

import java.io.IOException;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.secondstep.SecondSteps;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Says whether a right password lets anybody in.
 *
 * <p>Threads: any.
 */
final class PasswordProvider implements AuthenticationProvider {
    private final PasswordCheck check;
    private final SecondSteps steps;
    private final Passkeys passkeys;
    private final boolean forPages;

    /**
     * @param forPages whether there is a page on which a code can be typed; a program has none
     */
    PasswordProvider(PasswordCheck check, SecondSteps steps, Passkeys passkeys, boolean forPages) {
        this.check = check;
        this.steps = steps;
        this.passkeys = passkeys;
        this.forPages = forPages;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        if (!(given.getDetails() instanceof Asking asking)) {
            throw new IllegalStateException("nobody said where the password came from");
        }
        String password = String.valueOf(given.getCredentials());
        return switch (check.take(asking, given.getName(), password)) {
            case PasswordCheck.Right right -> letIn(right.account(), asking);
            case PasswordCheck.Wrong wrong ->
                    throw new BadCredentialsException("wrong name or password");
            case PasswordCheck.Later later -> throw new TriedTooOften(later.span());
        };
    }

    private Authentication letIn(UserAccount account, Asking asking) {
        try {
            if (steps.has(account.name())) {
                throw new SecondStepNeeded(account.name());
            }
            if (passkeys.has(account.name())) {
                throw new PasskeyNeeded(account.name());
            }
        } catch (IOException e) {
            throw new InternalAuthenticationServiceException(
                    "the second steps and passkeys cannot be read", e);
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
