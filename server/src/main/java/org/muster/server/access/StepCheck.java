package org.muster.server.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.muster.server.Settings;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Brakes;
import org.muster.server.access.secondstep.SecondSteps;
import org.springframework.stereotype.Component;

/**
 * Takes codes, under the brakes; the same wherever they are typed.
 *
 * <p>Threads: any.
 */
@Component
public final class StepCheck {
    private static final String KIND = "code";

    private final SecondSteps steps;
    private final Brakes brakes;
    private final Settings settings;

    StepCheck(SecondSteps steps, Brakes brakes, Settings settings) {
        this.steps = steps;
        this.brakes = brakes;
        this.settings = settings;
    }

    /** What came of a code. */
    public sealed interface Outcome {}

    /** It fits, and is used up. */
    public record Right() implements Outcome {}

    /** It does not fit, or was used before. */
    public record Wrong() implements Outcome {}

    /** Too many wrong ones came before; this one was not looked at. */
    public record Later(Duration span) implements Outcome {}

    public Outcome take(Asking asking, String account, String code) throws IOException {
        Instant now = settings.wall().instant();
        Duration wait = brakes.begin(asking, KIND, account, now);
        if (!wait.isZero()) {
            return new Later(wait);
        }
        boolean right = false;
        try {
            right = steps.take(account, code, now);
        } finally {
            brakes.end(asking, KIND, account, now, right);
        }
        return right ? new Right() : new Wrong();
    }
}
