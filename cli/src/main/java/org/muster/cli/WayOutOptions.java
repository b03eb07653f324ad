package org.muster.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.server.campaigns.WayOut;
import org.muster.server.messaging.Secret;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Ways by which a server sends campaigns. */
final class WayOutOptions {
    static final String SECRET = "MUSTER_WAY_OUT_SECRET";

    @Option(
            names = "--way-out",
            paramLabel = "OPERATION=URL",
            description =
                    "Campaigns of the operation go out there: SMS by"
                            + " smpps://name@host:2775?from=MUSTER&rate=10&price=0.05&currency=EUR,"
                            + " mail by smtp://name@host:587?from=crisis%%40example.org, or whatever else by"
                            + " https://host/path. Password or key are in MUSTER_WAY_OUT_SECRET; of a"
                            + " second one in MUSTER_WAY_OUT_SECRET_2, and so on.")
    private List<String> ways = new ArrayList<>();

    List<WayOut> read(CommandSpec spec) {
        List<WayOut> read = new ArrayList<>();
        for (String one : ways) {
            read.add(read(spec, one, read.size() + 1));
        }
        return read;
    }

    private static WayOut read(CommandSpec spec, String typed, int number) {
        int at = typed.indexOf('=');
        if (at < 1) {
            throw wrong(spec, "--way-out must be an operation, '=' and an address.");
        }
        String operation = typed.substring(0, at);
        String variable = number == 1 ? SECRET : SECRET + "_" + number;
        String secret =
                Optional.ofNullable(System.getenv(variable))
                        .orElseThrow(() ->
                                wrong(
                                        spec,
                                        "--way-out "
                                                + operation
                                                + " needs its password or key in "
                                                + variable
                                                + ", where no list of processes shows it."));
        try {
            return WayOut.parse(
                    new OperationId(operation),
                    URI.create(typed.substring(at + 1)),
                    new Secret(secret));
        } catch (IllegalArgumentException e) {
            throw wrong(spec, "--way-out " + operation + ": " + e.getMessage());
        }
    }

    private static ParameterException wrong(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
