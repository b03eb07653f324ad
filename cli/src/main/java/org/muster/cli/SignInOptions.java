package org.muster.cli;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.server.Settings;
import org.muster.server.access.secondstep.SecondStepRule;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How people sign in. */
final class SignInOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

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

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description =
                    "How browsers elsewhere reach this server, such as https://muster.example.org:"
                            + " passkeys are made for that name and work at no other. Without it"
                            + " they work at http://localhost alone.")
    private @Nullable URI publicAddress;

    Settings applied(Settings settings) {
        return settings.withSecondStep(
                        new SecondStepRule(secondStep == SecondStep.required, without))
                .withPublicAddress(Optional.ofNullable(publicAddress).map(this::checked));
    }

    /** A name with TLS and nothing behind it, or browsers would make no passkey for it. */
    private URI checked(URI given) {
        String path = String.valueOf(given.getPath());
        boolean plain = path.isEmpty() || path.equals("/");
        String host = given.getHost();
        boolean named = host != null && !host.matches("[0-9.]+|\\[.*]");
        if (!"https".equals(given.getScheme()) || !named || !plain) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--public-address is '"
                            + given
                            + "', and must be https, a name and nothing more, such as"
                            + " https://muster.example.org.");
        }
        return given;
    }
}
