package org.muster.server.access.secondstep;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.muster.server.Settings;
import org.springframework.stereotype.Component;

/**
 * The second steps of this server's accounts.
 *
 * <p>Threads: any; changes are made one after another, also where servers share them.
 */
@Component
public final class SecondSteps {
    private static final int TRIES_TO_KEEP = 5;

    private final StepStore store;
    private final SecondStepRule rule;

    SecondSteps(StepStore store, Settings settings) {
        this.store = store;
        // a gate's accounts came with its ticket, without their second steps
        this.rule = settings.posting().isPresent() ? SecondStepRule.OFFERED : settings.secondStep();
    }

    public SecondStepRule rule() {
        return rule;
    }

    /** The accounts that have one. */
    public synchronized Set<String> list() throws IOException {
        return store.read().steps().stream()
                .map(SecondStep::account)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(String account) throws IOException {
        return find(account).isPresent();
    }

    /** How many recovery codes an account has left; empty where it has no second step. */
    public Optional<Integer> findRecoveryLeft(String account) throws IOException {
        return find(account).map(step -> step.recovery().size());
    }

    private synchronized Optional<SecondStep> find(String account) throws IOException {
        return find(store.read(), account);
    }

    private static Optional<SecondStep> find(StepStore.Kept kept, String account) {
        return kept.steps().stream().filter(step -> step.account().equals(account)).findFirst();
    }

    /** Whether this is a code of the account's app, or a recovery code; it is used up by that. */
    public synchronized boolean take(String account, String typed, Instant now) throws IOException {
        for (int i = 0; i < TRIES_TO_KEEP; i++) {
            StepStore.Kept kept = store.read();
            Optional<SecondStep> after =
                    find(kept, account).flatMap(step -> used(step, typed, now));
            if (after.isEmpty()) {
                return false;
            }
            if (store.replace(kept, with(kept.steps(), after.get()))) {
                return true;
            }
        }
        throw busy();
    }

    private static Optional<SecondStep> used(SecondStep step, String typed, Instant now) {
        OptionalLong span = Totp.find(step.key(), digits(typed), now, step.last());
        Optional<String> recovery = RecoveryCodes.find(step.account(), typed, step.recovery());
        return span.isPresent()
                ? Optional.of(step.withLast(span.getAsLong()))
                : recovery.map(step::without);
    }

    /**
     * Puts an enrolment in force, in place of what the account had.
     *
     * @param typed the code that the app shows
     * @return the recovery codes, to be shown once; empty where the code is wrong
     */
    public synchronized Optional<List<String>> enrol(Enrolment enrolment, String typed, Instant now)
            throws IOException {
        OptionalLong span = Totp.find(enrolment.key(), digits(typed), now, Long.MIN_VALUE);
        if (span.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = RecoveryCodes.make();
        SecondStep step =
                new SecondStep(
                        enrolment.account(),
                        enrolment.key(),
                        span.getAsLong(),
                        RecoveryCodes.digests(enrolment.account(), codes));
        change(steps -> with(steps, step));
        return Optional.of(codes);
    }

    /** The account signs in with its password alone from now on. */
    public synchronized void remove(String account) throws IOException {
        change(steps -> steps.stream().filter(step -> !step.account().equals(account)).toList());
    }

    private void change(UnaryOperator<List<SecondStep>> change) throws IOException {
        for (int i = 0; i < TRIES_TO_KEEP; i++) {
            StepStore.Kept kept = store.read();
            if (store.replace(kept, change.apply(kept.steps()))) {
                return;
            }
        }
        throw busy();
    }

    private static IOException busy() {
        return new IOException("other servers change them at the same time; try again");
    }

    private static List<SecondStep> with(List<SecondStep> steps, SecondStep one) {
        List<SecondStep> all = new ArrayList<>(steps);
        all.removeIf(step -> step.account().equals(one.account()));
        all.add(one);
        return all;
    }

    /** As typed with blanks, or with digits of another script. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.strip()
                .codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .forEach(point -> {
                    int digit = Character.digit(point, 10);
                    digits.append(digit < 0 ? "x" : String.valueOf(digit));
                });
        return digits.toString();
    }
}
