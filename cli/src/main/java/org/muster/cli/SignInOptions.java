package org.muster.cli;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.server.FirstRun;
import org.muster.server.Settings;
import org.muster.server.access.Role;
import org.muster.server.access.directory.DirectorySettings;
import org.muster.server.access.directory.RoleMap;
import org.muster.server.access.secondstep.SecondStepRule;
import org.muster.server.messaging.Secret;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How people sign in. */
final class SignInOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    private static final String SECRET = "MUSTER_OIDC_SECRET";

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

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description =
                    "The ministry's own directory, by OpenID Connect: people sign in there, and no"
                            + " other machine is asked.")
    private @Nullable URI issuer;

    @Option(
            names = "--oidc-client",
            paramLabel = "ID",
            description =
                    "What the directory knows this server by. The secret that goes with it is in"
                            + " MUSTER_OIDC_SECRET, or in the file that --oidc-secret-file names.")
    private @Nullable String client;

    @Option(
            names = "--oidc-secret-file",
            paramLabel = "FILE",
            description = "A file whose first line is the secret.")
    private @Nullable Path secretFile;

    @Option(
            names = "--oidc-roles",
            paramLabel = "FILE",
            description =
                    "Which roles people of the directory have: lines such as DUTY_OFFICER = Crisis"
                            + " centre, and claim = groups for where the directory says it. Nobody"
                            + " without a role comes in.")
    private @Nullable Path rolesFile;

    @Option(
            names = "--first-run",
            paramLabel = "WAY",
            description =
                    "Where there is no account yet: page tells an address on which the"
                            + " administrator makes their account, in a browser of this machine;"
                            + " password prints that of the account admin (default: page in a"
                            + " terminal, else password).")
    private @Nullable Way firstRun;

    /** How the first account is made. */
    enum Way {
        page,
        password
    }

    private FirstRun way() {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return firstRun == Way.page || firstRun == null && terminal
                ? FirstRun.PAGE
                : FirstRun.PASSWORD;
    }

    Settings applied(Settings settings) {
        return settings.withFirstRun(way())
                .withDirectory(directory())
                .withSecondStep(new SecondStepRule(secondStep == SecondStep.required, without))
                .withPublicAddress(Optional.ofNullable(publicAddress).map(this::checked));
    }

    private Optional<DirectorySettings> directory() {
        URI where = issuer;
        String who = client;
        Path roles = rolesFile;
        if (where == null && who == null && roles == null) {
            return Optional.empty();
        }
        if (where == null || who == null || roles == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--oidc-issuer, --oidc-client and --oidc-roles go together: give all three, or"
                            + " none.");
        }
        try {
            return Optional.of(new DirectorySettings(where, who, secret(), read(roles)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--oidc-issuer is " + e.getMessage() + ".", e);
        }
    }

    private RoleMap read(Path file) {
        try {
            return RoleMap.parse(
                    Files.readAllLines(file),
                    Arrays.stream(Role.values())
                            .map(Role::name)
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "--oidc-roles: " + file + " cannot be read.", e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--oidc-roles: of " + file + " " + e.getMessage() + ".", e);
        }
    }

    /** Never an argument: anybody on the machine can read those. */
    private Secret secret() {
        String given = System.getenv(SECRET);
        if (secretFile != null) {
            try {
                given = Files.readAllLines(secretFile).stream().findFirst().orElse("").strip();
            } catch (IOException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--oidc-secret-file: " + secretFile + " cannot be read.",
                        e);
            }
        }
        if (given == null || given.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The directory's secret is missing: put it into "
                            + SECRET
                            + ", or name a file with --oidc-secret-file.");
        }
        return new Secret(given);
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
