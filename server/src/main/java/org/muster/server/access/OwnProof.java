package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.Refusal;
import org.muster.server.Settings;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Devices;
import org.muster.server.access.passkey.Challenge;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.passkey.Site;
import org.muster.server.access.secondstep.SecondSteps;
import org.springframework.stereotype.Component;

/**
 * Whether whoever sits before a session has shown lately that it is them: by signing in, or again
 * on their own page, by the strongest thing that their account has.
 */
@Component
public final class OwnProof {
    private final SecondSteps steps;
    private final Passkeys passkeys;
    private final PasswordCheck passwords;
    private final StepCheck codes;
    private final Devices devices;
    private final Settings settings;

    OwnProof(
            SecondSteps steps,
            Passkeys passkeys,
            PasswordCheck passwords,
            StepCheck codes,
            Devices devices,
            Settings settings) {
        this.steps = steps;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.codes = codes;
        this.devices = devices;
        this.settings = settings;
    }

    /** What an account is asked to type; a passkey does wherever there is one. */
    public enum By {
        CODE,
        PASSWORD,
        PASSKEY_ALONE
    }

    public By by(String account) throws IOException {
        if (steps.has(account)) {
            return By.CODE;
        }
        return passkeys.has(account) ? By.PASSKEY_ALONE : By.PASSWORD;
    }

    public boolean holds(HttpServletRequest request) {
        return Proven.holds(request, settings.wall().instant());
    }

    /** Whoever has just typed a code of theirs has shown it. */
    public void keep(HttpServletRequest request) {
        Proven.keep(request, settings.wall().instant());
    }

    /**
     * Takes a proof.
     *
     * @param answer of a passkey; empty where something was typed
     * @return why it is none; empty where it is one
     */
    public Optional<Refusal> give(
            HttpServletRequest request, String account, String typed, String answer)
            throws IOException {
        Optional<Refusal> refused =
                answer.isBlank() ? typed(request, account, typed) : shown(request, account, answer);
        if (refused.isEmpty()) {
            Proven.keep(request, settings.wall().instant());
        }
        return refused;
    }

    private Optional<Refusal> shown(HttpServletRequest request, String account, String answer)
            throws IOException {
        Instant now = settings.wall().instant();
        Optional<Challenge> challenge = Challenge.take(request, Challenge.Use.PROOF, now);
        Optional<Site> site = Site.find(request, settings.publicAddress());
        boolean right =
                challenge.isPresent()
                        && site.isPresent()
                        && passkeys.check(answer, challenge.get(), site.get(), now)
                                instanceof Passkeys.Right whose
                        && whose.account().equals(account);
        return right ? Optional.empty() : Optional.of(badPasskey());
    }

    private Optional<Refusal> typed(HttpServletRequest request, String account, String typed)
            throws IOException {
        Asking asking = Asking.of(request, devices);
        return switch (by(account)) {
            case CODE ->
                    switch (codes.take(asking, account, typed)) {
                        case StepCheck.Right right -> Optional.empty();
                        case StepCheck.Wrong wrong ->
                                Optional.of(Refusal.of(AccessRefusal.WRONG_CODE, "proof"));
                        case StepCheck.Later later -> later(later.span());
                    };
            case PASSWORD ->
                    switch (passwords.take(asking, account, typed)) {
                        case PasswordCheck.Right right -> Optional.empty();
                        case PasswordCheck.Wrong wrong ->
                                Optional.of(Refusal.of(AccessRefusal.WRONG_PASSWORD, "proof"));
                        case PasswordCheck.Later later -> later(later.span());
                    };
            case PASSKEY_ALONE -> Optional.of(badPasskey());
        };
    }

    private static Optional<Refusal> later(Duration span) {
        return Optional.of(
                Refusal.of(AccessRefusal.TRIED_TOO_OFTEN, "proof", Math.max(1, span.toSeconds())));
    }

    private static Refusal badPasskey() {
        return Refusal.of(AccessRefusal.BAD_PASSKEY, "proof");
    }
}
