package org.muster.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
                            + " https://host/path; who chose it on their own page is told in the browser by"
                            + " push://crisis@example.org (whom push services write to), which has no"
                            + " secret. Password or key are in MUSTER_WAY_OUT_SECRET; of a"
                            + " second one in MUSTER_WAY_OUT_SECRET_2, and so on.")
    private List<String> ways = new ArrayList<>();

    private static final class Reading implements OfOperation.Reading<WayOut> {
        @Override
        public WayOut read(OperationId operation, URI address, Secret secret) {
            return WayOut.parse(operation, address, secret);
        }

        @Override
        public boolean hasSecret(String address) {
            return WayOut.hasSecret(address);
        }
    }

    List<WayOut> read(CommandSpec spec) {
        try {
            return WayOut.oneOfEach(
                    OfOperation.read(spec, "--way-out", SECRET, ways, new Reading()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
        }
    }
}
