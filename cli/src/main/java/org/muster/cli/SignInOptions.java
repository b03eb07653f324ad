package org.muster.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.muster.server.access.secondstep.SecondStepRule;
import picocli.CommandLine.Option;

/** How people sign in. */
final class SignInOptions {
    /** Whether a second step is a choice. */
    enum SecondStep {
        offered,
        required
    }

    @Option(
            names = "--second-step",
            paramLabel = "RULE",
            description =
                    "Whether accounts must sign in with a code of an app after the password:"
                            + " ${COMPLETION-CANDIDATES} (default: offered). Required: whoever has"
                            + " none sets it up at the next sign-in, before anything else opens.")
    private SecondStep secondStep = SecondStep.offered;

    @Option(
            names = "--second-step-without",
            paramLabel = "ACCOUNT",
            split = ",",
            description =
                    "Accounts for programs, of which no second step is required: give them few"
                            + " roles and a long password.")
    private Set<String> without = new LinkedHashSet<>();

    SecondStepRule read() {
        return new SecondStepRule(secondStep == SecondStep.required, without);
    }
}
